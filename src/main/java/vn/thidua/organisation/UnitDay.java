package vn.thidua.organisation;

import java.time.LocalDate;
import java.util.UUID;

/** A unit as it was on a day: what it was called, and who worked there. */
public record UnitDay(UUID organisationId, LocalDate day) {}
