package vn.thidua.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Changes;
import vn.thidua.document.Ids;
import vn.thidua.document.Target;
import vn.thidua.identity.Scope;
import vn.thidua.problem.Fault;
import vn.thidua.problem.Problem;
import vn.thidua.text.Message;
import vn.thidua.time.Days;

/**
 * Which token's subject is which person: said by an officer of the person's unit or an admin, never guessed. A subject
 * that acts for units outside the officer's is left to who reaches them, lest somebody lend another's acts a name.
 */
@ApplicationScoped
public class PersonLogins {

    private final People people;
    private final PersonLoginRepository logins;
    private final SubjectUnits units;
    private final Changes changes;
    private final Ids ids;
    private final Days days;

    PersonLogins(People people, PersonLoginRepository logins, SubjectUnits units, Changes changes, Ids ids, Days days) {
        this.people = people;
        this.logins = logins;
        this.units = units;
        this.changes = changes;
        this.ids = ids;
        this.days = days;
    }

    /** Who signs in as the subject today; empty where nobody said so. */
    public Optional<SignedIn> personOf(String subject) {
        return logins.personOf(subject, days.today());
    }

    List<PersonLogin> page(UUID personId, Scope scope, @Nullable List<String> after, int limit) {
        people.findWith(personId, scope);
        return logins.page(personId, after, limit);
    }

    PersonLogin find(UUID personId, UUID id, Scope scope) {
        people.findWith(personId, scope);
        return logins.findVisible(PersonLoginRepository.one(personId, id)).orElseThrow(Problem::notFound);
    }

    /** From a day on the person signs in as the subject; whoever is it already, or has one already, makes it 409. */
    @Transactional
    PersonLogin add(UUID personId, PersonLoginDraft draft, Scope scope) {
        people.findWith(personId, scope);
        if (!units.unitsOf(draft.subject()).stream().allMatch(scope::hasOrganisation)) {
            throw Problem.invalid(List.of(Fault.at("/subject", Message.of("organisation.subject-of-other-units"))));
        }
        var login = new PersonLogin(ids.next(), personId, draft, days.now());
        logins.persistAndFlush(login);
        return login;
    }

    @Transactional
    PersonLogin end(UUID personId, UUID id, @Nullable String ifMatch, PersonLoginEnd end, Scope scope) {
        people.findWith(personId, scope);
        var target = new Target(PersonLoginRepository.one(personId, id), ifMatch);
        return changes.change(logins, target, login -> {
            if (end.to().isBefore(login.from)) {
                throw Problem.invalid(List.of(Fault.at("/to", Message.of("organisation.last-day-before-first"))));
            }
            login.endOn(end.to(), days.now());
        });
    }
}
