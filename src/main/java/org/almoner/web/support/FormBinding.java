package org.almoner.web.support;

import jakarta.servlet.ServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * Binds forms that are records. When one field of a record cannot be converted, Spring would hand the page no form at
 * all; with {@link FormErrors} the page gets the record as far as it could be made, and shows every field again.
 */
@Component
class FormBinding implements WebMvcRegistrations {

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methods) {
                return new Factory(methods, this);
            }
        };
    }

    private static final class Factory extends ServletRequestDataBinderFactory {

        Factory(List<InvocableHandlerMethod> methods, RequestMappingHandlerAdapter adapter) {
            super(methods, adapter.getWebBindingInitializer());
        }

        @Override
        protected ServletRequestDataBinder createBinderInstance(
                @Nullable Object target, String name, NativeWebRequest request) {
            return new Binder(target, name);
        }
    }

    private static final class Binder extends ExtendedServletRequestDataBinder {

        Binder(@Nullable Object target, String name) {
            super(target, name);
        }

        /** Looks for every other mistake too: Spring stops validating once a field could not be converted. */
        @Override
        public void construct(ServletRequest request) {
            super.construct(request);
            if (getTarget() != null && getBindingResult().hasErrors() && toBeValidated()) validate();
        }

        /** A record is complete once it is constructed: there is nothing to set in it. */
        @Override
        public void bind(ServletRequest request) {
            if (!(getTarget() instanceof Record)) super.bind(request);
        }

        private boolean toBeValidated() {
            var type = getTargetType();
            return type != null
                    && type.getSource() instanceof MethodParameter form
                    && form.hasParameterAnnotation(Valid.class);
        }

        @Override
        protected AbstractPropertyBindingResult createBeanPropertyBindingResult() {
            return new FormErrors(getObjectName(), this::getTarget, getConversionService());
        }
    }
}
