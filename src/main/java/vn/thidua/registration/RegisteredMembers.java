package vn.thidua.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.thidua.organisation.GroupYearRef;
import vn.thidua.organisation.MemberRecords;
import vn.thidua.text.Message;

/** A registration keeps its member, if only a draft, and so does a consolidation that names it, also as missing. */
@ApplicationScoped
class RegisteredMembers implements MemberRecords {

    private final RegistrationRepository registrations;
    private final ConsolidationRepository consolidations;

    RegisteredMembers(RegistrationRepository registrations, ConsolidationRepository consolidations) {
        this.registrations = registrations;
        this.consolidations = consolidations;
    }

    @Override
    public List<Kept> of(GroupYearRef year, Collection<UUID> units) {
        var registered = registrations.unitsOf(year.id(), units).stream()
                .map(unit -> new Kept(unit, Message.of("registration.kept-registration")));
        var consolidated = consolidations.ofYear(year.id()).stream()
                .flatMap(one -> units.stream().filter(unit -> one.document.contains(unit.toString())))
                .map(unit -> new Kept(unit, Message.of("registration.kept-consolidation")));
        return Stream.concat(registered, consolidated).toList();
    }
}
