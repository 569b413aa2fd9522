package vn.thidua.organisation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thidua.text.Message;

/**
 * What a room keeps of the members of groups' years. This room, further down, asks all of them before it lets a member
 * go: a unit with records leaves only by an exit, so that they stay counted.
 */
public interface MemberRecords {

    /** What these units have in the year, each kind of record of a unit once; a fixed number of statements. */
    List<Kept> of(GroupYearRef year, Collection<UUID> units);

    /** The year has these members now; what depends on who they are follows, in the same transaction. */
    default void membersChanged(GroupYearRef year) {}

    /** A kind of record that a unit has, in a few words. */
    record Kept(UUID organisationId, Message kind) {}
}
