package org.mingzhang.domain.campaign;

import org.mingzhang.domain.statement.Level;

/**
 * From which level on an indicator counts something, and from which level on its evidence is asked for.
 *
 * @param required the lowest level that counts
 * @param evidenced the lowest level that the evidence can show
 */
public record Levels(Level required, Level evidenced) {}
