-- What an installation needs of a PostgreSQL server, made once by its superuser; psql runs it, the passwords come from
-- the environment. Two roles for the service: the owner migrates, the application works with rows and cannot change the
-- schema.
\getenv owner_password THIDUA_OWNER_PASSWORD
\getenv application_password THIDUA_APPLICATION_PASSWORD
\getenv keycloak_password KEYCLOAK_DATABASE_PASSWORD

create role thidua_owner login password :'owner_password';
create role thidua_application login password :'application_password';
create database thidua owner thidua_owner encoding 'UTF8' template template0;
revoke all on database thidua from public;
grant connect on database thidua to thidua_application;

create role keycloak login password :'keycloak_password';
create database keycloak owner keycloak encoding 'UTF8' template template0;
revoke all on database keycloak from public;
