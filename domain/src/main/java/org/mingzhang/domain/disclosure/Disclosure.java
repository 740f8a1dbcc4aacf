package org.mingzhang.domain.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.domain.disclosure.DisclosureEvent.NoticeApproved;
import org.mingzhang.domain.disclosure.DisclosureEvent.NoticePrepared;
import org.mingzhang.domain.disclosure.DisclosureEvent.NoticePublished;
import org.mingzhang.domain.disclosure.DisclosureEvent.NoticeReturned;
import org.mingzhang.domain.source.Entry;

/** The notice of a fund's quarter in all its versions. Owned by one reader; {@link #evolve} changes it in place. */
public final class Disclosure {
    private final List<Version> versions = new ArrayList<>();

    /**
     * A version, and who took each step.
     *
     * @param ended the return or publication
     */
    public record Version(
            NoticePrepared prepared,
            @Nullable Entry approved,
            @Nullable Entry ended,
            NoticeState state) {
        public int number() {
            return prepared.version();
        }

        /** The day of its latest step. */
        Entry latest() {
            if (ended != null) return ended;
            return approved == null ? prepared.entry() : approved;
        }
    }

    public void evolve(DisclosureEvent event) {
        switch (event) {
            case NoticePrepared e -> {
                if (state() == NoticeState.RETURNED) versions.removeLast();
                versions.add(new Version(e, null, null, NoticeState.PREPARED));
            }
            case NoticeApproved e -> replace(e.entry(), null, NoticeState.APPROVED);
            case NoticeReturned e -> replace(last().approved(), e.entry(), NoticeState.RETURNED);
            case NoticePublished e -> replace(last().approved(), e.entry(), NoticeState.PUBLISHED);
        }
    }

    /** From the first on; of a version that was returned and prepared anew, the latest. */
    public List<Version> versions() {
        return List.copyOf(versions);
    }

    /** The one that is in force; null as long as none is published. */
    public @Nullable Version published() {
        return versions.reversed().stream()
                .filter(v -> v.state() == NoticeState.PUBLISHED)
                .findFirst()
                .orElse(null);
    }

    /** The number of the version under way, else of the next. */
    public int nextVersion() {
        return state() == NoticeState.PUBLISHED || versions.isEmpty() ? versions.size() + 1 : versions.size();
    }

    /** Of the latest version. */
    public NoticeState state() {
        return versions.isEmpty() ? NoticeState.NONE : last().state();
    }

    Version last() {
        return versions.getLast();
    }

    private void replace(@Nullable Entry approved, @Nullable Entry ended, NoticeState state) {
        versions.add(new Version(versions.removeLast().prepared(), approved, ended, state));
    }
}
