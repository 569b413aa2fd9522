package vn.thidua.criteria;

import jakarta.validation.constraints.NotNull;
import vn.thidua.criteria.rule.Figures;

/** Figures that somebody asks about before saving anything. */
record PreviewDraft(@NotNull Figures figures) {}
