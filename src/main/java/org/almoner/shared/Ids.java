package org.almoner.shared;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every kind of {@link Id} there is, for those who turn text, columns and business keys into typed ids. */
public final class Ids {

    private static final Set<Class<? extends Id>> TYPES = scan();

    private Ids() {}

    public static Set<Class<? extends Id>> types() {
        return TYPES;
    }

    public static <T extends Id> T of(Class<T> type, UUID value) {
        return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), value);
    }

    private static Set<Class<? extends Id>> scan() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Id.class));
        return scanner.findCandidateComponents("org.almoner").stream()
                .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
                .map(type -> (Class<? extends Id>) type.asSubclass(Id.class))
                .collect(Collectors.toUnmodifiableSet());
    }
}
