package se.villkorskoll.check;

import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.core.reteoo.CoreComponentFactory;
import org.drools.core.reteoo.builder.NodeFactory;

/**
 * Makes Drools build rule bases of {@linkplain CountingNodes nodes that count}. Drools finds it by
 * the file in {@code META-INF/services}, once for the process.
 */
public final class CountingComponents implements CoreComponentFactory {

  private final NodeFactory nodes = new CountingNodes();
  private final CoreComponentFactory drools = new DroolsCoreComponentFactory();

  /**
   * Makes sure that rules are counted.
   *
   * @throws IllegalStateException if Drools builds rule bases with anything else
   */
  static void mustBeInUse() {
    if (!(CoreComponentFactory.get() instanceof CountingComponents)) {
      throw new IllegalStateException("rules would run without a budget of work");
    }
  }

  @Override
  public int servicePriority() {
    return 1;
  }

  @Override
  public NodeFactory getNodeFactoryService() {
    return nodes;
  }

  @Override
  public InternalKnowledgePackage createKnowledgePackage(String name) {
    return drools.createKnowledgePackage(name);
  }
}
