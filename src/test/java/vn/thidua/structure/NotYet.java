package vn.thidua.structure;

import java.util.Set;

/** What does not stand yet as the house will: each line goes with the change that mends it, and none comes. */
final class NotYet {

    /** A room that knows a room above it. */
    static final Set<String> IMPORTS = Set.of();

    /** Names that shall go. */
    static final Set<String> NAMES = Set.of(
            "vn.thidua.http.Answers",
            "vn.thidua.scoresheet.Entering",
            "vn.thidua.scoresheet.Said",
            "vn.thidua.scoresheet.SheetSight",
            "vn.thidua.scoresheet.Speakers",
            "vn.thidua.scoresheet.StandingPoints",
            "vn.thidua.scoresheet.WhyItStands",
            "vn.thidua.campaign.AddresseeRepository.reached",
            "vn.thidua.campaign.Campaign.says",
            "vn.thidua.campaign.Participation.isAnswered",
            "vn.thidua.grant.GrantedRights$Held.reached",
            "vn.thidua.scoresheet.Assessments.said",
            "vn.thidua.scoresheet.ScoreEntries.said",
            "vn.thidua.scoresheet.ScoreEntry.said",
            "vn.thidua.scoresheet.ScoreEntry.says",
            "vn.thidua.scoresheet.ScoreEntryView.stands",
            "vn.thidua.scoresheet.Speakers.speaks",
            "vn.thidua.scoresheet.source.ReadRecords.told");

    /** Classes with SQL or queries of their own that are no Queries, and repositories that are more than Panache. */
    static final Set<String> QUERIES = Set.of(
            "vn.thidua.campaign.AddresseeRepository",
            "vn.thidua.campaign.CampaignRepository",
            "vn.thidua.campaign.CommitmentRepository",
            "vn.thidua.campaign.ParticipationRepository",
            "vn.thidua.crosscheck.CrossCheckRepository",
            "vn.thidua.grant.GrantRepository",
            "vn.thidua.organisation.GroupRepository",
            "vn.thidua.organisation.GroupYearRepository",
            "vn.thidua.organisation.HeadcountRepository",
            "vn.thidua.organisation.OrganisationRepository",
            "vn.thidua.organisation.PersonRepository",
            "vn.thidua.scoresheet.EvidenceRepository",
            "vn.thidua.scoresheet.ScoreSheetRepository",
            "vn.thidua.scoresheet.SheetMigrationRepository",
            "vn.thidua.scoresheet.SheetRecordRepository");

    /** Rooms whose statements name what other rooms own; target/foreign-tables.txt tells what and where. */
    static final Set<String> TABLES = Set.of(
            "agreement", "attachment", "campaign", "crosscheck", "grant", "identity", "organisation", "scoresheet");

    private NotYet() {}
}
