package vn.thidua.attachment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Why a file is withdrawn before anything rests on it. */
record AttachmentWithdrawal(
        @NotNull @Size(min = 1, max = 2000) String reason) {}
