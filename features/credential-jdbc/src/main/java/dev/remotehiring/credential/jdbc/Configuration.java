package dev.remotehiring.credential.jdbc;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        name = "Remote hiring: credentials in a database",
        description = "Keeps the secrets of the Remote hiring plugin encrypted in a table, for hosts without a vault.")
@interface Configuration {
    @AttributeDefinition(
            name = "Master key file",
            description = "Path of the file with the master keys. Readable by its owner only. Back it up, but not"
                    + " together with the database.")
    String master_key_file();

    @AttributeDefinition(
            name = "Create the master key",
            description = "Whether a file with a new key is made when there is none and no credential is stored yet.")
    boolean master_key_create() default false;

    @AttributeDefinition(
            name = "Data source",
            description = "LDAP filter that chooses among the javax.sql.DataSource services, for instance"
                    + " (dataSourceName=ats). As it is: the one with the highest ranking.",
            required = false)
    String dataSource_target() default "(objectClass=javax.sql.DataSource)";
}
