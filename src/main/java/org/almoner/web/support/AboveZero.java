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
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An amount of more than nothing. A missing amount passes: add {@code @NotNull} where it is needed. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AboveZero.OfMoney.class)
public @interface AboveZero {

    String message() default "{form.money.zero}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class OfMoney implements ConstraintValidator<AboveZero, Money> {

        @Override
        public boolean isValid(@Nullable Money amount, ConstraintValidatorContext context) {
            return amount == null || amount.isPositive();
        }
    }
}
