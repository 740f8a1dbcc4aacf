package org.mingzhang.app.architecture.violations.domain;

import org.mingzhang.app.architecture.violations.query.SeesEvents;
import org.springframework.jdbc.core.simple.JdbcClient;

public record KnowsSpring(JdbcClient jdbc, SeesEvents query) {}
