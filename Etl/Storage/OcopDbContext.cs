using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Ocop.Etl.Model;
using Ocop.Etl.Storage.Entities;

namespace Ocop.Etl.Storage;

/// <summary>
/// The database. One context per operation, from <see cref="OcopDatabase"/>; writing goes through its one writer.
/// Migrations are written by hand (<c>Migrations/</c>); a test compares what they make with this model.
/// </summary>
public sealed class OcopDbContext(DbContextOptions<OcopDbContext> options) : DbContext(options)
{
    public DbSet<BatchRow> Batches => Set<BatchRow>();

    public DbSet<DocumentRow> Documents => Set<DocumentRow>();

    public DbSet<FactRow> Facts => Set<FactRow>();

    public DbSet<FigureRow> Figures => Set<FigureRow>();

    public DbSet<FindingRow> Findings => Set<FindingRow>();

    public DbSet<ReviewRow> Reviews => Set<ReviewRow>();

    public DbSet<ProductClaimRow> ProductClaims => Set<ProductClaimRow>();

    public DbSet<SalesPointClaimRow> SalesPointClaims => Set<SalesPointClaimRow>();

    public DbSet<SubjectVerdictRow> SubjectVerdicts => Set<SubjectVerdictRow>();

    public DbSet<WholeListRow> WholeLists => Set<WholeListRow>();

    public DbSet<ProductRow> Products => Set<ProductRow>();

    public DbSet<SubjectRow> Subjects => Set<SubjectRow>();

    public DbSet<SalesPointRow> SalesPoints => Set<SalesPointRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OcopDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<UnitId>().HaveConversion<UnitIdConverter>();
        configurationBuilder.Properties<PartialDate>().HaveConversion<PartialDateConverter>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    private sealed class UnitIdConverter() : ValueConverter<UnitId, string>(id => id.Value, text => UnitId.Parse(text));

    // ISO text, so that SQL sorts it and a person with any SQLite tool can read it.
    private sealed class PartialDateConverter()
        : ValueConverter<PartialDate, string>(date => date.ToString(), text => PartialDate.Parse(text));

    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(
            time => time.ToUniversalTime(),
            time => DateTime.SpecifyKind(time, DateTimeKind.Utc)
        );
}
