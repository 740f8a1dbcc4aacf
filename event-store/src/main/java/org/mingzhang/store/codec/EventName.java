package org.mingzhang.store.codec;

/**
 * What the log calls an event.
 *
 * @param type as {@code fund.Appropriated}
 * @param revision of the payload's form, from "1"
 */
public record EventName(String type, String revision) {
    @Override
    public String toString() {
        return type + ".v" + revision;
    }
}
