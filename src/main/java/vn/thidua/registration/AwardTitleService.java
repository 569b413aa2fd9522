package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.time.Days;

/** The titles that the law of a day has. */
@ApplicationScoped
class AwardTitleService {

    private final AwardTitleRepository titles;
    private final Days days;

    AwardTitleService(AwardTitleRepository titles, Days days) {
        this.titles = titles;
        this.days = days;
    }

    /** By the law of today, where no day is named. */
    List<AwardTitle> page(@Nullable LocalDate asOf, @Nullable List<String> after, int limit) {
        return titles.page(asOf == null ? days.today() : asOf, after, limit);
    }
}
