package se.villkorskoll.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.villkorskoll.model.agreement.Part;
import se.villkorskoll.model.agreement.RecipientKind;
import se.villkorskoll.model.result.Condition;
import se.villkorskoll.model.result.Scope;
import se.villkorskoll.model.result.ValueText;
import se.villkorskoll.model.shape.Days;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.model.shape.LocalText;

/**
 * What has changed from one agreement to another: parts, conditions and parameters, in this order
 * and by id. A condition of its own in each year is the same one where its rule has the same name
 * but for the id: {@code OK2019-REPORT-01-final-report-in-time} and {@code
 * OK2020-REPORT-02-final-report-in-time}.
 *
 * @param before the id of the agreement that is compared with
 * @param after the id of the agreement whose changes they are
 * @param changes the changes; empty where both say the same
 */
public record RulesetDiff(String before, String after, List<RulesetChange> changes) {

  /** The changes from one ruleset to another. */
  public static RulesetDiff of(Ruleset before, Ruleset after) {
    List<RulesetChange> changes = new ArrayList<>();
    compare(
        RulesetChange.Subject.PART,
        byKey(before.agreement().parts(), Part::code),
        byKey(after.agreement().parts(), Part::code),
        RulesetDiff::said,
        changes);
    compare(
        RulesetChange.Subject.CONDITION,
        conditions(before),
        conditions(after),
        RulesetDiff::said,
        changes);
    compare(
        RulesetChange.Subject.PARAMETER,
        parameters(before),
        parameters(after),
        RulesetDiff::said,
        changes);
    return new RulesetDiff(before.agreement().id(), after.agreement().id(), List.copyOf(changes));
  }

  private static <T> Map<String, T> byKey(Collection<T> all, Function<T, String> key) {
    Map<String, T> byKey = new LinkedHashMap<>();
    all.forEach(one -> byKey.put(key.apply(one), one));
    return byKey;
  }

  /** What a ruleset says of one thing, in words that are compared. */
  private record Said(String id, LocalText title, LocalText words, String source) {}

  private static <T> void compare(
      RulesetChange.Subject subject,
      Map<String, T> before,
      Map<String, T> after,
      Function<T, Said> said,
      List<RulesetChange> changes) {
    Map<String, RulesetChange> sorted = new TreeMap<>();
    after.forEach(
        (key, now) -> {
          T was = before.get(key);
          Said saidNow = said.apply(now);
          Said saidBefore = was == null ? null : said.apply(was);
          if (saidBefore == null || !saidBefore.words().equals(saidNow.words())) {
            sorted.put(saidNow.id() + key, change(subject, saidBefore, saidNow));
          }
        });
    before.forEach(
        (key, was) -> {
          if (!after.containsKey(key)) {
            Said saidBefore = said.apply(was);
            sorted.put(saidBefore.id() + key, change(subject, saidBefore, null));
          }
        });
    changes.addAll(sorted.values());
  }

  private static RulesetChange change(RulesetChange.Subject subject, Said before, Said after) {
    Said one = after == null ? before : after;
    RulesetChange.Kind kind =
        before == null
            ? RulesetChange.Kind.ADDED
            : after == null ? RulesetChange.Kind.DROPPED : RulesetChange.Kind.CHANGED;
    return new RulesetChange(
        kind,
        subject,
        one.id(),
        one.title(),
        before == null ? null : before.words(),
        after == null ? null : after.words(),
        one.source());
  }

  private static Said said(Part part) {
    return new Said(
        part.code(),
        part.title(),
        LocalText.of(
            "%s, %s kr till %s"
                .formatted(
                    part.title().sv(),
                    ValueText.of(part.amount(), Language.SV),
                    part.kind().label().sv()),
            "%s, SEK %s to %s"
                .formatted(
                    part.title().en(),
                    ValueText.of(part.amount(), Language.EN),
                    part.kind().label().en())),
        part.source());
  }

  /** A condition and the day that it is due; null where it has none. */
  private record DueCondition(Condition condition, Object due) {}

  /** A ruleset's conditions by what their rules are called without the id. */
  private static Map<String, DueCondition> conditions(Ruleset ruleset) {
    Map<String, DueCondition> byKey = new LinkedHashMap<>();
    for (Condition one : ruleset.allConditions()) {
      String slug = one.name().substring(one.id().length());
      boolean ofEveryYear = !one.id().startsWith("OK");
      byKey.put(
          ofEveryYear || byKey.containsKey(slug) ? one.name() : slug,
          new DueCondition(one, one.due() == null ? null : ruleset.parameters().date(one.due())));
    }
    return byKey;
  }

  private static Said said(DueCondition one) {
    Condition condition = one.condition();
    return new Said(
        condition.id(),
        condition.title(),
        LocalText.of(words(one, Language.SV), words(one, Language.EN)),
        condition.legalBasis());
  }

  private static String words(DueCondition one, Language language) {
    Condition condition = one.condition();
    List<String> words = new ArrayList<>();
    words.add(condition.severity().label().in(language));
    if (condition.scope() == Scope.ROUND) {
      words.add(LocalText.of("alla redovisningar", "all reports").in(language));
    } else {
      words.add(kinds(condition.appliesTo(), language));
    }
    if (!condition.carriedTo().isEmpty()) {
      words.add(
          LocalText.of("binder ", "binds ").in(language) + kinds(condition.carriedTo(), language));
    }
    if (one.due() != null) {
      words.add(LocalText.of("senast ", "by ").in(language) + ValueText.of(one.due(), language));
    }
    return String.join("; ", words);
  }

  private static String kinds(Set<RecipientKind> kinds, Language language) {
    return kinds.stream()
        .sorted()
        .map(kind -> kind.label().in(language))
        .collect(Collectors.joining(", "));
  }

  /** A parameter with its name. */
  private record NamedParameter(String name, Parameter parameter) {}

  private static Map<String, NamedParameter> parameters(Ruleset ruleset) {
    Map<String, NamedParameter> byName = new LinkedHashMap<>();
    for (String name : ruleset.parameters().names()) {
      if (!name.equals(Agreement.YEAR_PARAMETER)) {
        byName.put(name, new NamedParameter(name, ruleset.parameters().parameter(name)));
      }
    }
    return byName;
  }

  private static Said said(NamedParameter one) {
    Parameter parameter = one.parameter();
    return new Said(
        one.name(),
        parameter.title(),
        LocalText.of(words(parameter, Language.SV), words(parameter, Language.EN)),
        parameter.source());
  }

  private static String words(Parameter parameter, Language language) {
    String value = ValueText.of(read(parameter), language);
    return switch (parameter.unit()) {
      case KRONOR, PER_CENT, DAYS, CHARACTERS ->
          value + " " + parameter.unit().label().in(language);
      case DATE, YEAR, COUNT, CODES, TEXTS -> value;
    };
  }

  /** The value as people say it: a day as a day, a year without a thousands separator. */
  private static Object read(Parameter parameter) {
    return switch (parameter.unit()) {
      case DATE -> Days.parse((String) parameter.value());
      case YEAR -> parameter.value().toString();
      default -> parameter.value();
    };
  }
}
