package se.villkorskoll.cli;

/** The least that an agreement says, for rules folders that tests make. */
final class SmallAgreement {

  /** An {@code agreement.yaml} of 2020 that asks municipalities for accounts. */
  static final String YAML =
      """
      id: "2020"
      title: {sv: Prov, en: Test}
      year: 2020
      knowledge: SUMMARY
      sources: [{id: "001", title: Källa}, {id: "002", title: Källa}]
      total: 100
      totalSource: "001:1"
      parts:
        - {code: P1K, kind: MUNICIPALITY, title: {sv: Del, en: Part}, amount: 100, source: "001:1", withoutFormula: {sv: Okänd., en: Unknown.}}
      asked: [{kind: MUNICIPALITY, sections: [accounts]}]
      categories: []
      areas: []
      common: []
      parameters: {}
      """;

  private SmallAgreement() {}
}
