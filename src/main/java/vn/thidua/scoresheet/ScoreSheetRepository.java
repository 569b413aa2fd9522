package vn.thidua.scoresheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Reach;
import vn.thidua.document.ScopedRepository;
import vn.thidua.http.Cursor;

@ApplicationScoped
class ScoreSheetRepository extends ScopedRepository<ScoreSheet> {

    ScoreSheetRepository() {
        super(ScoreSheet.class);
    }

    /** What a list may be narrowed to. */
    record Filter(
            @Nullable UUID groupId,
            @Nullable Integer year,
            @Nullable UUID organisationId,
            @Nullable SheetStatus status) {

        Reach reach() {
            return Reach.of("""
                            (:groupId is null or d.groupId = :groupId) and (:year is null or d.year = :year)
                            and (:organisationId is null or d.organisationId = :organisationId)
                            and (:status is null or d.status = :status)
                            """)
                    .with("groupId", groupId)
                    .with("year", year)
                    .with("organisationId", organisationId)
                    .with("status", status);
        }
    }

    List<ScoreSheet> page(Filter filter, Reach reach, @Nullable List<String> after, int limit) {
        var next = Reach.of("d.id > :after").with("after", Cursor.id(after, 0));
        return page(filter.reach().and(reach).and(next), "d.id", limit);
    }

    /** The sheets that members of these years submitted. */
    List<ScoreSheet> submittedIn(Collection<UUID> groupYears) {
        return list(
                "from ScoreSheet d where d.groupYearId in :years and d.status <> OPEN"
                        + " and exists (select 1 from GroupMemberRow m"
                        + " where m.groupYearId = d.groupYearId and m.organisationId = d.organisationId)",
                Map.of("years", groupYears));
    }

    /** The sheets of a group's year, by whichever edition of its set. */
    List<ScoreSheet> in(UUID groupYearId) {
        return list("groupYearId = :year order by id", Map.of("year", groupYearId));
    }

    /** Those of them that are reached. */
    List<ScoreSheet> in(UUID groupYearId, Reach reach) {
        var its = Reach.of("d.groupYearId = :year").with("year", groupYearId).and(reach);
        return list("from ScoreSheet d where " + its.condition(), its.parameters());
    }

    /** The units that have a sheet in this group's year, by whichever edition of its set. */
    Set<UUID> unitsWithSheet(UUID groupYearId) {
        return in(groupYearId).stream().map(sheet -> sheet.organisationId).collect(Collectors.toSet());
    }

    /** All sheets of a year by whichever edition, held until the transaction ends. */
    List<ScoreSheet> holdAll(int year) {
        return listForUpdate(Reach.of("d.year = :year").with("year", year));
    }

    /** A unit's sheets of a year by whichever edition, held until the transaction ends. */
    List<ScoreSheet> holdAllOf(UUID organisationId, int year) {
        return listForUpdate(Reach.of("d.organisationId = :unit and d.year = :year")
                .with("unit", organisationId)
                .with("year", year));
    }

    /** Whether one of these sheets was ever scored by its unit, or handed in. */
    boolean isScored(Collection<ScoreSheet> some) {
        return some.stream().anyMatch(sheet -> sheet.firstSubmittedAt != null)
                || find(
                                "from ScoreSheet d where d.id in :sheets and exists (select 1 from ScoreEntry e"
                                        + " where e.scoreSheetId = d.id and e.stage = SELF)",
                                Map.of(
                                        "sheets",
                                        some.stream().map(sheet -> sheet.id).toList()))
                        .firstResultOptional()
                        .isPresent();
    }

    /** A unit's sheets, the oldest year first. */
    List<ScoreSheet> ofUnit(UUID organisationId, int fromYear, int toYear, Reach reach) {
        var its = Reach.of("d.organisationId = :unit and d.year between :from and :to")
                .with("unit", organisationId)
                .with("from", fromYear)
                .with("to", toYear)
                .and(reach);
        return list("from ScoreSheet d where " + its.condition() + " order by d.year, d.id", its.parameters());
    }

    /** The units whose sheet of the year was cross-checked, if only in one leaf, or has gone beyond that. */
    Set<UUID> unitsCheckedIn(UUID groupYearId) {
        return Set.copyOf(find(
                        "select distinct d.organisationId from ScoreSheet d where d.groupYearId = :year"
                                + " and (d.status in (CROSS_CHECKED, CONSOLIDATED, FINAL) or exists (select 1"
                                + " from ScoreEntry e where e.scoreSheetId = d.id and e.stage = CROSS))",
                        Map.of("year", groupYearId))
                .project(UUID.class)
                .list());
    }
}
