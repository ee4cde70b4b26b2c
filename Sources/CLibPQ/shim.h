#pragma once

#include <libpq-fe.h>

/* The parts of a server's answer, whose letters are macros that Swift does not import. */

/// The five characters that classify an error, the same in every language of the server.
static inline const char *clibpq_error_code(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_SQLSTATE);
}

/// The error in one sentence, without the values that its detail would show.
static inline const char *clibpq_error_message(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
}

/// The violated constraint or unique index.
static inline const char *clibpq_error_constraint(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
}

static inline const char *clibpq_error_table(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_TABLE_NAME);
}

static inline const char *clibpq_error_column(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_COLUMN_NAME);
}
