package org.almoner.workflow;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.almoner.shared.Step;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * What a name in a diagram stands for: {@code subject} is the typed id of the aggregate the process runs for, anything
 * else a bean with a {@link Step}; and only its steps can be called.
 */
final class StepResolver extends ELResolver {

    private final ListableBeanFactory beans;
    private final Map<Class<?>, List<Method>> known = new ConcurrentHashMap<>();

    StepResolver(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null) return null;
        var value = "subject".equals(property) ? subject(context) : facade(property.toString());
        context.setPropertyResolved(value != null);
        return value;
    }

    @Override
    public @Nullable Object invoke(
            ELContext context, Object base, Object method, Class<?> @Nullable [] types, Object[] args) {
        var step = step(base, method.toString(), args)
                .orElseThrow(() -> new ELException("Not a step: " + ClassUtils.getUserClass(base) + "." + method));
        context.setPropertyResolved(true);
        return call(step, base, args);
    }

    private static Object subject(ELContext context) {
        var scope = context.getContext(VariableScope.class);
        var execution = (ExecutionEntity) (scope instanceof DelegateTask task ? task.getExecution() : scope);
        return Subjects.of(execution.getProcessDefinition().getKey(), execution.getProcessBusinessKey());
    }

    private @Nullable Object facade(String name) {
        if (!beans.containsBean(name)) return null;
        var bean = beans.getBean(name);
        return steps(bean).isEmpty() ? null : bean;
    }

    private Optional<Method> step(Object facade, String name, Object[] args) {
        return steps(facade).stream()
                .filter(step -> step.getName().equals(name) && accepts(step, args))
                .findFirst();
    }

    private List<Method> steps(Object facade) {
        return known.computeIfAbsent(
                ClassUtils.getUserClass(facade),
                type -> Arrays.stream(type.getMethods())
                        .filter(method -> method.isAnnotationPresent(Step.class))
                        .toList());
    }

    private static boolean accepts(Method step, Object[] args) {
        var types = step.getParameterTypes();
        return types.length == args.length && Arrays.stream(args).allMatch(types[0]::isInstance);
    }

    private static @Nullable Object call(Method step, Object facade, Object[] args) {
        try {
            return step.invoke(facade, args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) throw refusal;
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
