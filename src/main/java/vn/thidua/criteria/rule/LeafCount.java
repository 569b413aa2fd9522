package vn.thidua.criteria.rule;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * Some of a set's leaves together.
 *
 * @param leaves how many they are
 * @param points their standard scores together
 */
public record LeafCount(
        @NotNull @Min(0) int leaves,
        @NotNull @DecimalMin("0") BigDecimal points) {}
