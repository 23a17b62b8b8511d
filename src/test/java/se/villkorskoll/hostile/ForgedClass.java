package se.villkorskoll.hostile;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The body of a class that takes the place of one that was generated from a rule, or stands beside
 * it.
 *
 * @param name what it tries
 * @param place where its code is: {@code consequence}, {@code predicate}, {@code description} (a
 *     call added to the description of a rule) or {@code class} (one more class); null for the
 *     initialiser of a consequence
 * @param body its code
 * @param members what else the class has
 * @param as the name of the class, where it is one that no rule has
 * @param kept the name that it is kept under, where that is another
 * @param superType what the class extends
 * @param implemented what the class implements
 * @param form {@code record} where it is one
 * @param reached what the gate says of it
 * @param deadly whether running it ends the program or never ends
 * @param silent whether running it touches nothing that shows
 */
public record ForgedClass(
    @JsonProperty("name") String name,
    @JsonProperty("place") String place,
    @JsonProperty("body") String body,
    @JsonProperty("members") String members,
    @JsonProperty("as") String as,
    @JsonProperty("kept") String kept,
    @JsonProperty("extends") String superType,
    @JsonProperty("implements") String implemented,
    @JsonProperty("kind") String form,
    @JsonProperty("reached") String reached,
    @JsonProperty("deadly") boolean deadly,
    @JsonProperty("silent") boolean silent) {}
