package se.villkorskoll.gate;

/**
 * What code may do with a constant of its class file.
 *
 * @param own the method or field of the rules' own classes that it is; null for others
 * @param mayBeCalled whether code may call, read or make it
 * @param makesFunction whether a function may be made of it
 * @param bootstraps whether a dynamic call may go through it
 */
record Use(Member own, boolean mayBeCalled, boolean makesFunction, boolean bootstraps) {}
