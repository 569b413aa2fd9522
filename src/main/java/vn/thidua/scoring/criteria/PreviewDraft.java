package vn.thidua.scoring.criteria;

import jakarta.validation.constraints.NotNull;
import vn.thidua.scoring.rule.Figures;

/** Figures that somebody asks about before saving anything. */
record PreviewDraft(@NotNull Figures figures) {}
