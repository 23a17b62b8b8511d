package se.villkorskoll.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import se.villkorskoll.app.LiveRules;
import se.villkorskoll.export.DiffOutput;
import se.villkorskoll.export.ReportSchema;
import se.villkorskoll.export.RulesJson;
import se.villkorskoll.model.agreement.Part;
import se.villkorskoll.model.agreement.Reading;
import se.villkorskoll.model.shape.Language;
import se.villkorskoll.ruleset.Agreement;
import se.villkorskoll.ruleset.RuleProblem;
import se.villkorskoll.ruleset.RulesetDiff;
import se.villkorskoll.ruleset.Source;

/** What can be checked, and against what. */
@Controller("/api/v1/agreements")
final class AgreementController {

  private final LiveRules rules;

  AgreementController(LiveRules rules) {
    this.rules = rules;
  }

  /** An agreement in a list. */
  record Summary(String id, String title, int year, String knowledge, int conditions) {}

  /** All that is known of an agreement. */
  record Detail(
      String id,
      String title,
      int year,
      String knowledge,
      List<SourceDetail> sources,
      List<PartDetail> parts,
      List<ReadingDetail> readings,
      RulesInUse rules) {}

  /** A document that an agreement is known from. */
  record SourceDetail(String id, String title) {}

  /** A part of an agreement. */
  record PartDetail(String code, String kind, String title, BigDecimal amount, String source) {}

  /** Which of two contradicting readings is used. */
  record ReadingDetail(
      String parameter,
      String title,
      Object used,
      String usedSource,
      Object other,
      String otherSource) {}

  /** The ruleset in use, and a change that is not. */
  record RulesInUse(
      String version, Instant since, int conditions, @Nullable RejectedChange rejectedChange) {}

  /** A change that is not in use, and why. */
  record RejectedChange(Instant since, List<RuleProblemDetail> problems) {}

  /** What is wrong in a rule file. */
  record RuleProblemDetail(String file, int line, String message, String help) {}

  @Get
  Paging.Paged<Summary> list(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "20") int limit,
      @QueryValue(defaultValue = "1") int page) {
    Language language = RequestLanguage.of(request);
    return new Paging(limit, page)
        .of(rules.agreements().stream().map(id -> summary(rules.inUse(id), language)).toList());
  }

  private static Summary summary(LiveRules.InUse inUse, Language language) {
    Agreement agreement = inUse.ruleset().agreement();
    return new Summary(
        agreement.id(),
        agreement.title().in(language),
        agreement.year(),
        agreement.knowledge().name(),
        inUse.ruleset().allConditions().size());
  }

  @Get("/{id}")
  Detail one(HttpRequest<?> request, String id) {
    Language language = RequestLanguage.of(request);
    LiveRules.InUse inUse = rules.inUse(id);
    Agreement agreement = inUse.ruleset().agreement();
    return new Detail(
        agreement.id(),
        agreement.title().in(language),
        agreement.year(),
        agreement.knowledge().name(),
        agreement.sources().stream().map(AgreementController::source).toList(),
        agreement.parts().stream().map(part -> part(part, language)).toList(),
        inUse.ruleset().parameters().readings().stream()
            .map(one -> reading(one, language))
            .toList(),
        new RulesInUse(
            inUse.ruleset().version(),
            inUse.since(),
            inUse.ruleset().allConditions().size(),
            rejected(rules.rejected().get(id), language)));
  }

  private static SourceDetail source(Source source) {
    return new SourceDetail(source.id(), source.title());
  }

  private static PartDetail part(Part part, Language language) {
    return new PartDetail(
        part.code(), part.kind().name(), part.title().in(language), part.amount(), part.source());
  }

  private static ReadingDetail reading(Reading reading, Language language) {
    return new ReadingDetail(
        reading.parameter(),
        reading.title().in(language),
        reading.used(),
        reading.usedSource(),
        reading.other(),
        reading.otherSource());
  }

  private static RejectedChange rejected(
      @Nullable LiveRules.RejectedChange change, Language language) {
    return change == null
        ? null
        : new RejectedChange(
            change.since(), change.problems().stream().map(one -> problem(one, language)).toList());
  }

  private static RuleProblemDetail problem(RuleProblem problem, Language language) {
    return new RuleProblemDetail(
        problem.file(),
        problem.line(),
        problem.message().in(language),
        problem.help().in(language));
  }

  @Get("/{id}/conditions")
  byte[] conditions(HttpRequest<?> request, String id) {
    return RulesJson.conditions(rules.ruleset(id), RequestLanguage.of(request));
  }

  @Get("/{id}/changes")
  byte[] changes(HttpRequest<?> request, String id, @QueryValue String since) {
    return DiffOutput.json(
        RulesetDiff.of(rules.ruleset(since), rules.ruleset(id)), RequestLanguage.of(request));
  }

  @Get("/{id}/report-schema")
  @Produces("application/schema+json")
  byte[] schema(HttpRequest<?> request, String id) {
    return ReportSchema.of(rules.ruleset(id).agreement(), RequestLanguage.of(request));
  }
}
