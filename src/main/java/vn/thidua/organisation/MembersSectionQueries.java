package vn.thidua.organisation;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.SummarySection;

/** The members of groups' years, for their summaries. */
@ApplicationScoped
@Priority(500)
class MembersSectionQueries implements SummarySection<MembersSection> {

    private record Row(
            UUID groupYearId,
            GroupYearRef.Office office,
            UUID organisationId,
            String name,
            @Nullable LocalDate leftOn) {

        OrganisationRef organisation() {
            return new OrganisationRef(organisationId, name);
        }
    }

    private static final String MEMBERS = """
            select m.groupYearId, m.office, m.organisationId, n.name, m.leftOn
              from MembershipRow m
              join GroupYearRow y on y.id = m.groupYearId
              left join OrganisationNameRow n on n.organisationId = m.organisationId
                   and n.borneFrom <= y.namingDay and y.namingDay < n.borneBefore
             where m.groupYearId in :years
             order by m.leftOn, m.position
            """;

    private final Session session;

    MembersSectionQueries(Session session) {
        this.session = session;
    }

    @Override
    public String name() {
        return "members";
    }

    @Override
    public Map<UUID, MembersSection> of(Collection<UUID> groupYears) {
        var members = session.createSelectionQuery(MEMBERS, Row.class)
                .setParameter("years", groupYears)
                .getResultStream()
                .collect(groupingBy(Row::groupYearId));
        var sections = new HashMap<UUID, MembersSection>();
        groupYears.forEach(year -> sections.put(year, section(members.getOrDefault(year, List.of()))));
        return sections;
    }

    private static MembersSection section(List<Row> everMembers) {
        var members =
                everMembers.stream().filter(member -> member.leftOn() == null).toList();
        var heads = holding(members, GroupYearRef.Office.HEAD);
        return new MembersSection(
                members.size(),
                heads.isEmpty() ? null : heads.get(0),
                holding(members, GroupYearRef.Office.DEPUTY),
                everMembers.stream()
                        .filter(member -> member.leftOn() != null)
                        .map(member -> new MembersSection.Former(member.organisation(), member.leftOn()))
                        .toList());
    }

    private static List<OrganisationRef> holding(List<Row> members, GroupYearRef.Office office) {
        return members.stream()
                .filter(member -> member.office() == office)
                .map(Row::organisation)
                .toList();
    }

    @Override
    public List<Link> links(Year year, MembersSection section) {
        return List.of(new Link("group", "/v1/groups/" + year.groupId()), new Link("members", year.address()));
    }

    @Override
    public List<Total<MembersSection>> totals() {
        return List.of(new Total<>("members", MembersSection::count));
    }
}
