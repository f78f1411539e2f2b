package org.almoner.workflow;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.beans.factory.ListableBeanFactory;

/** The language of the diagrams: {@code ${façade.step(subject)}} and no more. */
final class StepExpressions extends JuelExpressionManager {

    private final ListableBeanFactory beans;

    StepExpressions(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    protected ELResolver createElResolver() {
        return new StepResolver(beans);
    }
}
