using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ocop.Etl.Storage.Migrations;

/// <summary>Fewer indexes and columns to write for a long list: <c>0003-lean-register.sql</c>.</summary>
[DbContext(typeof(OcopDbContext))]
[Migration("0003-lean-register")]
public sealed class LeanRegister : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(MigrationScript.Read("0003-lean-register.sql"));
}
