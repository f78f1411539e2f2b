package org.almoner.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.springframework.dao.OptimisticLockingFailureException;

/** What a step threw, out of what the engine wrapped around it: whoever acted must read the refusal itself. */
final class Causes {

    private Causes() {}

    static RuntimeException of(RuntimeException thrown) {
        if (thrown instanceof OptimisticLockingException conflict)
            return new OptimisticLockingFailureException(
                    "Someone else moved this process on at the same time", conflict);
        return wraps(thrown) && thrown.getCause() instanceof RuntimeException cause ? of(cause) : thrown;
    }

    private static boolean wraps(RuntimeException thrown) {
        return thrown instanceof ProcessEngineException || thrown instanceof ELException;
    }
}
