package vn.thidua.scoring.sheet;

import vn.thidua.organisation.OrganisationRef;

/** A sheet as a list needs it. */
record ListedSheet(FiledSheet filed, OrganisationRef unit, ScoreSheetRepository.Sum sum) {}
