package org.mingzhang.query;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The read tables of one generation, unchanging while it is asked.
 *
 * @param jdbc reaches the tables by their plain names
 * @param position counts events up to and including this one
 * @param isHead nothing after {@code position} has been applied, so that tables of today's state may be used
 */
public record Snapshot(JdbcClient jdbc, long position, boolean isHead) {}
