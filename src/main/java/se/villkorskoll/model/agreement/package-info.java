/**
 * What an agreement is before anybody reports: its parts, its recipients, and what each is due,
 * with how that is computed. Never here: what a report says, a rule, or a file's form.
 */
package se.villkorskoll.model.agreement;
