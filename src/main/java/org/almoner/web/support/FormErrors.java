package org.almoner.web.support;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.beans.ConfigurablePropertyAccessor;
import org.springframework.beans.NullValueInNestedPathException;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.AbstractPropertyBindingResult;

/** The errors of a form whose object may come into being only after some of them were found. */
@SuppressWarnings("serial") // never stored: lives for one request
final class FormErrors extends AbstractPropertyBindingResult {

    private final transient Supplier<@Nullable Object> form;
    private final transient @Nullable ConversionService conversions;

    FormErrors(String name, Supplier<@Nullable Object> form, @Nullable ConversionService conversions) {
        super(name);
        this.form = form;
        this.conversions = conversions;
        if (conversions != null) initConversion(conversions);
    }

    @Override
    public @Nullable Object getTarget() {
        return form.get();
    }

    @Override
    public ConfigurablePropertyAccessor getPropertyAccessor() {
        var target = getTarget();
        if (target == null) throw new IllegalStateException("There is no form yet: " + getObjectName());
        var accessor = new BeanWrapperImpl(target);
        accessor.setConversionService(conversions);
        return accessor;
    }

    /** Empty where a part of the form was not sent. */
    @Override
    protected @Nullable Object getActualFieldValue(String field) {
        try {
            return super.getActualFieldValue(field);
        } catch (NullValueInNestedPathException absent) {
            return null;
        }
    }
}
