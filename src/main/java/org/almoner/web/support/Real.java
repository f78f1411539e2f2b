package org.almoner.web.support;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** {@link DateParts} or {@link MomentParts} that are a real date; left blank only if not {@code required}. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {Real.OfDate.class, Real.OfMoment.class})
public @interface Real {

    String message() default "{form.date.unreal}";

    boolean required() default true;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class OfDate implements ConstraintValidator<Real, DateParts> {

        private boolean required;

        @Override
        public void initialize(Real real) {
            required = real.required();
        }

        @Override
        public boolean isValid(@Nullable DateParts parts, ConstraintValidatorContext context) {
            return parts == null || parts.blank() ? !required : parts.date().isPresent();
        }
    }

    final class OfMoment implements ConstraintValidator<Real, MomentParts> {

        private boolean required;

        @Override
        public void initialize(Real real) {
            required = real.required();
        }

        @Override
        public boolean isValid(@Nullable MomentParts parts, ConstraintValidatorContext context) {
            return parts == null || parts.blank() ? !required : parts.instant().isPresent();
        }
    }
}
