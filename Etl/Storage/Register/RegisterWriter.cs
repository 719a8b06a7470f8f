using Dapper;
using Microsoft.Data.Sqlite;
using Ocop.Etl.Model;
using Ocop.Etl.Register;
using Ocop.Etl.Text;

namespace Ocop.Etl.Storage.Register;

/// <summary>Lays products, subjects and sales points out in their tables, in the transaction open on the connection.</summary>
internal sealed class RegisterWriter(SqliteConnection connection, RegisterFigures figures, string oldestList)
{
    /// <summary>Numbers stored now for the scopes.</summary>
    public HashSet<long> StoredIds(string table, IEnumerable<UnitId> scopes) =>
        [
            .. connection.Query<long>(
                $"select Id from {table} where Scope in @scopes",
                new { scopes = scopes.Select(s => s.Value) }
            ),
        ];

    public void Delete(string table, IEnumerable<long> ids)
    {
        using var command = connection.CreateCommand();
        // The table's name is a constant of the caller.
#pragma warning disable CA2100
        command.CommandText = $"delete from {table} where Id = $id";
#pragma warning restore CA2100
        var parameter = command.Parameters.Add("$id", SqliteType.Integer);
        foreach (var id in ids)
        {
            parameter.Value = id;
            command.ExecuteNonQuery();
        }
    }

    public void Insert(IEnumerable<RegisterProduct> products)
    {
        using var insert = new BulkInsert(
            connection,
            "Products",
            "Id",
            "Scope",
            "IsSample",
            "Name",
            "SortKey",
            "Search",
            "SubjectId",
            "Subject",
            "SubjectType",
            "Unit",
            "FormerUnit",
            "District",
            "Commune",
            "Address",
            "Group",
            "Stars",
            "PotentialFiveStar",
            "Score",
            "Decision",
            "DecisionDate",
            "ValidUntil",
            "ValidTo",
            "Change",
            "Awards",
            "BatchId",
            "DocumentId",
            "Sheet",
            "Row"
        );
        // Folding the texts costs as much as inserting them: other cores do it meanwhile. In the order of the numbers, so
        // that the table grows at its end.
        foreach (
            var (product, id, search, sortKey) in products
                .AsParallel()
                .Select(p => (Product: p, p.Id, Search: SearchText(p), SortKey: VietnameseSortKey.Of(p.Name)))
                .OrderBy(p => p.Id)
        )
        {
            var award = product.Current;
            insert.Add(id);
            insert.Add(product.Key.Scope);
            insert.Add(product.Key.Sample);
            insert.Add(product.Name);
            insert.Add(sortKey);
            insert.Add(search);
            insert.Add(product.Key.Subject.Length > 0 ? ProductId.Of(product.Key.Owner) : null);
            insert.Add(product.Subject);
            insert.Add((long?)product.SubjectType);
            insert.Add(product.Unit);
            insert.Add(figures.UnitIn(oldestList, product.Stated));
            insert.Add(product.District);
            insert.Add(product.Commune);
            insert.Add(product.Address);
            insert.Add((long?)product.Group);
            insert.Add((long?)award?.Stars);
            insert.Add(product.PotentialFiveStar);
            insert.Add(award?.Score ?? product.Certificates[^1].Score);
            insert.Add(award?.Decision);
            insert.Add(award?.Date);
            insert.Add(award?.ValidUntil);
            insert.Add(award?.ValidUntil?.Last);
            insert.Add((long?)award?.Change);
            insert.Add((long)product.Certificates.Count(c => c.IsAward));
            insert.Add(product.Source.Batch);
            insert.Add(product.Source.Document);
            insert.Add(product.Source.Sheet);
            insert.Add((long)product.Source.Row);
            insert.Next();
        }
    }

    public void Insert(IEnumerable<RegisterSubject> subjects)
    {
        using var insert = new BulkInsert(
            connection,
            "Subjects",
            "Id",
            "Scope",
            "IsSample",
            "Key",
            "Name",
            "Likeness",
            "Search",
            "Type",
            "Unit",
            "District",
            "Address",
            "Products"
        );
        foreach (
            var (subject, id, likeness, search) in subjects
                .AsParallel()
                .Select(s => (s, s.Id, Likeness: SubjectIdentity.LikenessKey(s.Name), Search: SearchText(s)))
                .OrderBy(s => s.Id)
        )
        {
            insert.Add(id);
            insert.Add(subject.Key.Scope);
            insert.Add(subject.Key.Sample);
            insert.Add(subject.Key.Name);
            insert.Add(subject.Name);
            insert.Add(likeness);
            insert.Add(search);
            insert.Add((long?)subject.Type);
            insert.Add(subject.Unit);
            insert.Add(subject.District);
            insert.Add(subject.Address);
            insert.Add((long)subject.Products);
            insert.Next();
        }
    }

    public void Insert(IEnumerable<RegisterSalesPoint> points)
    {
        using var insert = new BulkInsert(
            connection,
            "SalesPoints",
            "Id",
            "Scope",
            "IsSample",
            "Name",
            "Search",
            "Operator",
            "Unit",
            "FormerUnit",
            "District",
            "Commune",
            "Address",
            "OpenedOn",
            "Products",
            "BatchId",
            "DocumentId",
            "Sheet",
            "Row"
        );
        foreach (var point in points.OrderBy(p => p.Id))
        {
            insert.Add(point.Id);
            insert.Add(point.Key.Scope);
            insert.Add(point.Key.Sample);
            insert.Add(point.Name);
            insert.Add(Join(point.Name, point.Operator, point.Address, point.Commune, point.District));
            insert.Add(point.Operator);
            insert.Add(point.Unit);
            insert.Add(figures.UnitIn(oldestList, point.Stated));
            insert.Add(point.District);
            insert.Add(point.Commune);
            insert.Add(point.Address);
            insert.Add(point.OpenedOn);
            insert.Add(point.Products);
            insert.Add(point.Source.Batch);
            insert.Add(point.Source.Document);
            insert.Add(point.Source.Sheet);
            insert.Add((long)point.Source.Row);
            insert.Next();
        }
    }

    private static string SearchText(RegisterProduct p) =>
        Join(p.Name, p.Subject, p.Address, p.Commune, p.District, p.Current?.Decision);

    private static string SearchText(RegisterSubject s) => Join(s.Name, s.Address, s.District);

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in parts)
            if (part is { Length: > 0 })
                text.Append(text.Length > 0 ? " | " : "").Append(part);
        return VietnameseText.Fold(text.ToString());
    }
}
