using System.Buffers;
using Dapper;
using Microsoft.Data.Sqlite;
using Ocop.Etl.Model;
using Ocop.Etl.Register;
using Ocop.Etl.Storage.Bulk;
using Ocop.Etl.Text;

namespace Ocop.Etl.Storage.Register;

/// <summary>Lays products, subjects and sales points out in their tables, in the transaction open on the connection.</summary>
internal sealed class RegisterWriter(SqliteConnection connection, RegisterFigures figures, string oldestList)
{
    private const string Between = " | ";

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

    public void Insert(IEnumerable<RegisterProduct> products) => Insert(NumberedRows.Of(products, static p => p.Id));

    public void Insert(NumberedRows<RegisterProduct> products)
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
        insert.Write(
            products.Rows,
            (numbered, row) =>
            {
                var (product, id) = numbered;
                var award = product.Current;
                row.Add(id);
                row.Add(product.Key.Scope);
                row.Add(product.Key.Sample);
                row.Add(product.Name);
                row.Add(VietnameseSortKey.Of(product.Name));
                row.Add(SearchText(product));
                row.Add(product.Key.Subject.Length > 0 ? ProductId.Of(product.Key.Owner) : null);
                row.Add(product.Subject);
                row.Add((long?)product.SubjectType);
                row.Add(product.Unit);
                row.Add(figures.UnitIn(oldestList, product.Stated));
                row.Add(product.District);
                row.Add(product.Commune);
                row.Add(product.Address);
                row.Add((long?)product.Group);
                row.Add((long?)award?.Stars);
                row.Add(product.PotentialFiveStar);
                row.Add(award?.Score ?? product.Certificates[^1].Score);
                row.Add(award?.Decision);
                row.Add(award?.Date);
                row.Add(award?.ValidUntil);
                row.Add(award?.ValidUntil?.Last);
                row.Add((long?)award?.Change);
                row.Add((long)product.Certificates.Count(c => c.IsAward));
                row.Add(product.Source.Batch);
                row.Add(product.Source.Document);
                row.Add(product.Source.Sheet);
                row.Add((long)product.Source.Row);
            }
        );
    }

    public void Insert(IEnumerable<RegisterSubject> subjects) => Insert(NumberedRows.Of(subjects, static s => s.Id));

    public void Insert(NumberedRows<RegisterSubject> subjects)
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
            "Products"
        );
        insert.Write(
            subjects.Rows,
            static (numbered, row) =>
            {
                var (subject, id) = numbered;
                row.Add(id);
                row.Add(subject.Key.Scope);
                row.Add(subject.Key.Sample);
                row.Add(subject.Key.Name);
                row.Add(subject.Name);
                row.Add(SubjectIdentity.LikenessKey(subject.Name));
                row.Add((long)subject.Products);
            }
        );
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
        insert.Write(
            NumberedRows.Of(points, static p => p.Id).Rows,
            (numbered, row) =>
            {
                var (point, id) = numbered;
                row.Add(id);
                row.Add(point.Key.Scope);
                row.Add(point.Key.Sample);
                row.Add(point.Name);
                row.Add(Join(point.Name, point.Operator, point.Address, point.Commune, point.District));
                row.Add(point.Operator);
                row.Add(point.Unit);
                row.Add(figures.UnitIn(oldestList, point.Stated));
                row.Add(point.District);
                row.Add(point.Commune);
                row.Add(point.Address);
                row.Add(point.OpenedOn);
                row.Add(point.Products);
                row.Add(point.Source.Batch);
                row.Add(point.Source.Document);
                row.Add(point.Source.Sheet);
                row.Add((long)point.Source.Row);
            }
        );
    }

    private static string SearchText(RegisterProduct p) =>
        Join(p.Name, p.Subject, p.Address, p.Commune, p.District, p.Current?.Decision);

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var most = 0;
        foreach (var part in parts)
            most += part is { Length: > 0 } ? part.Length + Between.Length : 0;
        var rented = most > 1024 ? ArrayPool<char>.Shared.Rent(most) : null;
        Span<char> text = rented ?? stackalloc char[most];
        var length = 0;
        foreach (var part in parts)
        {
            if (part is not { Length: > 0 })
                continue;
            if (length > 0)
            {
                Between.CopyTo(text[length..]);
                length += Between.Length;
            }
            part.CopyTo(text[length..]);
            length += part.Length;
        }
        var folded = VietnameseText.Fold(text[..length]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return folded;
    }
}
