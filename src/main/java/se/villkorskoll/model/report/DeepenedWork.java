package se.villkorskoll.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.villkorskoll.model.shape.LocalText;
import se.villkorskoll.model.shape.Reported;

/**
 * The deepened analysis and action plan for children and young people, and the documents in which
 * they were handed in (003:4740-4776; 003:4889-4893).
 *
 * @param report the report; never null
 */
public record DeepenedWork(Report report) {

  private boolean hasAnalysis(int year, int ageTo) {
    return Reported.listed(report.analyses()).stream()
        .filter(one -> one.perhaps(AnalysisKind.CHILDREN_AND_YOUNG_ANALYSIS))
        .filter(one -> one.year() == null || one.year() == year)
        .anyMatch(one -> one.ageTo() == null || one.ageTo() >= ageTo);
  }

  private boolean hasPlan() {
    return Reported.listed(report.plans()).stream()
        .anyMatch(one -> one.perhaps(PlanKind.CHILDREN_AND_YOUNG_PLAN));
  }

  /**
   * Which of the analysis of a year, for all up to an age, and the plan there is not. What may be
   * there, since a kind, a year or an age is not told, is not missing.
   */
  public List<LocalText> missing(int year, int ageTo) {
    List<LocalText> missing = new ArrayList<>();
    if (!hasAnalysis(year, ageTo)) {
      missing.add(AnalysisKind.CHILDREN_AND_YOUNG_ANALYSIS.label());
    }
    if (!hasPlan()) {
      missing.add(PlanKind.CHILDREN_AND_YOUNG_PLAN.label());
    }
    return List.copyOf(missing);
  }

  /** Whether both are there, or may be. */
  public boolean complete(int year, int ageTo) {
    return missing(year, ageTo).isEmpty();
  }

  /**
   * Which of the analysis and the plan, of those that are reported, has no document of its own: one
   * whose reference is not that of a document with the joint analysis or plan. A document whose
   * kind or reference is not told may be it.
   */
  public List<LocalText> withoutOwnDocument() {
    List<LocalText> without = new ArrayList<>();
    if (Reported.listed(report.analyses()).stream()
            .anyMatch(one -> one.kind() == AnalysisKind.CHILDREN_AND_YOUNG_ANALYSIS)
        && !hasOwn(DocumentKind.CHILDREN_AND_YOUNG_ANALYSIS)) {
      without.add(DocumentKind.CHILDREN_AND_YOUNG_ANALYSIS.label());
    }
    if (Reported.listed(report.plans()).stream()
            .anyMatch(one -> one.kind() == PlanKind.CHILDREN_AND_YOUNG_PLAN)
        && !hasOwn(DocumentKind.CHILDREN_AND_YOUNG_PLAN)) {
      without.add(DocumentKind.CHILDREN_AND_YOUNG_PLAN.label());
    }
    return List.copyOf(without);
  }

  /** Whether none is {@link #withoutOwnDocument}. */
  public boolean separate() {
    return withoutOwnDocument().isEmpty();
  }

  private boolean hasOwn(DocumentKind kind) {
    Set<String> joint =
        Reported.listed(report.documents()).stream()
            .filter(
                one ->
                    one.kind() == DocumentKind.JOINT_ANALYSIS
                        || one.kind() == DocumentKind.ACTION_PLAN)
            .map(Document::reference)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return Reported.listed(report.documents()).stream()
        .filter(one -> one.kind() == null || one.kind() == kind)
        .anyMatch(one -> one.reference() == null || !joint.contains(one.reference()));
  }
}
