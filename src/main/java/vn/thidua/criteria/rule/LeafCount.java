package vn.thidua.criteria.rule;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * Some of a set's leaves together.
 *
 * @param leaves how many they are
 * @param points their standard scores together
 */
public record LeafCount(@NotNull int leaves, @NotNull BigDecimal points) {}
