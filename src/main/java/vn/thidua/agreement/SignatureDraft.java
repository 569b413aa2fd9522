package vn.thidua.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A signature about to be given.
 *
 * @param sha256 the hash of the text that was read, in lower-case hexadecimal
 */
record SignatureDraft(
        @NotNull @Size(min = 64, max = 64) @Pattern(regexp = "^[0-9a-f]{64}$")
        String sha256) {}
