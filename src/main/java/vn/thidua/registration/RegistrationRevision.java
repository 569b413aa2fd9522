package vn.thidua.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The entries written anew, as a whole. */
record RegistrationRevision(
        @NotNull @Size(min = 1, max = 2000) List<RegistrationEntryDraft> entries) {}
