using System.Xml;
using Ocop.Etl.Model;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>Opens a zip as an Office Open XML workbook, part by part, without ever holding an inflated part.</summary>
internal static class XlsxReader
{
    private const int MostParts = 20_000;

    // All parts together: a bomb of many parts just below the limit of one.
    private const long AllPartsLimit = 600_000_000;

    private sealed record SheetEntry(string Name, bool Hidden, string? Part);

    public static OpenedWorkbook Read(byte[] bytes, string file)
    {
        var package = ZipPackage.Open(bytes);
        if (package.Parts.Any(p => p.Encrypted))
            return Protected(file);
        if (package.Parts.Count > MostParts)
            throw new PartTooLargeException();
        var workbook = FindWorkbook(package);
        if (workbook is null)
            return NoWorkbook(package, file);

        var targets = Relations(package, workbook);
        var (sheets, date1904) = ReadWorkbook(package, workbook, targets.ById);
        var stylesPart = package.Find(targets.Styles ?? "xl/styles.xml");
        var stringsPart = package.Find(targets.Strings ?? "xl/sharedStrings.xml");
        var read = sheets
            .Select(s => s.Part)
            .OfType<string>()
            .Append(workbook)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var part in new[] { stylesPart, stringsPart })
            if (part is not null)
                read.Add(part.Name);
        if (!InspectParts(package, read))
            return Doctype(file);

        var styles = stylesPart is null ? [] : XlsxStyles.Read(package.Read(stylesPart));
        var strings = stringsPart is null ? new() : SharedStrings.Read(package.Read(stringsPart));
        var grids = new List<SheetGrid>();
        var findings = new List<Finding>();
        foreach (var sheet in sheets)
        {
            var part = sheet.Part is null ? null : package.Find(sheet.Part);
            if (part is null && sheet.Part is not null)
                throw new InvalidDataException("a sheet's part is missing");
            if (sheet.Hidden || part is null)
            {
                if (part is not null)
                    ReadThrough(package.Read(part));
                grids.Add(new() { Name = sheet.Name, Hidden = sheet.Hidden });
            }
            else
            {
                grids.Add(XlsxSheet.Read(sheet.Name, () => package.Read(part), () => new(strings, styles, date1904)));
            }
        }
        if (package.Parts.Any(p => p.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            findings.Add(Macros(file));
        return new(file, WorkbookFormat.Xlsx, grids, findings);
    }

    internal static Finding Macros(string file) =>
        WorkbookFindings.Of(
            "macros-ignored",
            null,
            null,
            $"Tệp {file} có macro. Macro không được chạy; chỉ các giá trị đã lưu trong ô được đọc."
        );

    internal static OpenedWorkbook Protected(string file) =>
        OpenedWorkbook.Refused(
            file,
            "password-protected",
            $"Tệp {file} được bảo vệ bằng mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc), lưu lại rồi tải lên."
        );

    internal static OpenedWorkbook Doctype(string file) =>
        OpenedWorkbook.Refused(
            file,
            "not-a-workbook",
            $"Tệp {file} chứa khai báo DOCTYPE, điều mà Excel không bao giờ ghi, nên bị từ chối. Hãy tạo lại tệp bằng Excel (.xlsx)."
        );

    private static OpenedWorkbook NoWorkbook(ZipPackage package, string file)
    {
        var isOds =
            package.Find("content.xml") is not null
            || package.Parts.Any(p => p.Name.Equals("mimetype", StringComparison.OrdinalIgnoreCase));
        var what =
            isOds ? "là bảng tính OpenDocument (.ods), dạng này không được đọc"
            : package.Find("xl/workbook.bin") is not null ? "là bảng tính nhị phân .xlsb, dạng này không được đọc"
            : "là tệp nén nhưng bên trong không có bảng tính";
        return OpenedWorkbook.Refused(
            file,
            "not-a-workbook",
            $"Tệp {file} {what}. Hãy lưu lại dạng .xlsx rồi tải lên."
        );
    }

    /// <summary>
    /// Counts what every part we do not parse inflates to, and those we do whose size looks like a bomb; false when one
    /// of the former has a DOCTYPE (the parser refuses it in the others).
    /// </summary>
    private static bool InspectParts(ZipPackage package, HashSet<string> parsed)
    {
        var buffer = new byte[81920];
        long all = 0;
        foreach (var part in package.Parts)
        {
            var suspicious =
                part.ClaimedSize > 64_000_000 || part.ClaimedSize > 30 * Math.Max(part.CompressedSize, 4096);
            if (parsed.Contains(part.Name) && !suspicious)
                continue;
            using var stream = package.Read(part);
            var first = stream.ReadAtLeast(buffer, 4, throwOnEndOfStream: false);
            all += first;
            if (!parsed.Contains(part.Name) && LooksLikeXml(buffer.AsSpan(0, first)))
            {
                using var again = package.Read(part);
                if (XlsxXml.HasDocumentType(again))
                    return false;
            }
            int read;
            while ((read = stream.Read(buffer)) > 0)
                all += read;
            if (all > AllPartsLimit)
                throw new PartTooLargeException();
        }
        return true;
    }

    private static bool LooksLikeXml(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("\uFEFF"u8))
            start = start[3..];
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return true;
        start = start.TrimStart(" \t\r\n\0"u8);
        return start.StartsWith("<"u8);
    }

    private static void ReadThrough(Stream part)
    {
        using var reader = XlsxXml.Open(part);
        while (reader.Read()) { }
    }

    private static string? FindWorkbook(ZipPackage package)
    {
        if (package.Find("_rels/.rels") is { } relations)
            foreach (var relation in ReadRelations(package, relations))
                if (relation.Type.EndsWith("/officeDocument", StringComparison.Ordinal))
                {
                    var name = relation.Target.TrimStart('/');
                    if (IsWorkbook(package, name))
                        return name;
                }
        return IsWorkbook(package, "xl/workbook.xml") ? "xl/workbook.xml" : null;
    }

    private static bool IsWorkbook(ZipPackage package, string name)
    {
        if (package.Find(name) is not { } part || !name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            return false;
        using var reader = XlsxXml.Open(package.Read(part));
        return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "workbook";
    }

    private sealed record Relation(string Id, string Type, string Target);

    private sealed record Targets(Dictionary<string, string> ById, string? Styles, string? Strings);

    private static Targets Relations(ZipPackage package, string workbook)
    {
        var slash = workbook.LastIndexOf('/');
        var folder = slash < 0 ? "" : workbook[..(slash + 1)];
        var byId = new Dictionary<string, string>(StringComparer.Ordinal);
        string? styles = null,
            strings = null;
        var part = package.Find($"{folder}_rels/{workbook[(slash + 1)..]}.rels");
        if (part is not null)
            foreach (var relation in ReadRelations(package, part))
            {
                var target = Resolve(folder, relation.Target);
                if (relation.Type.EndsWith("/styles", StringComparison.Ordinal))
                    styles = target;
                else if (relation.Type.EndsWith("/sharedStrings", StringComparison.Ordinal))
                    strings = target;
                else if (relation.Type.EndsWith("/worksheet", StringComparison.Ordinal))
                    byId[relation.Id] = target;
            }
        return new(byId, styles, strings);
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var segments = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var segment in target.Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count > 0)
                    segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ""))
            {
                segments.Add(segment);
            }
        }
        return string.Join('/', segments);
    }

    private static List<Relation> ReadRelations(ZipPackage package, ZipPart part)
    {
        var found = new List<Relation>();
        using var reader = XlsxXml.Open(package.Read(part));
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship")
                found.Add(
                    new(
                        reader.GetAttribute("Id") ?? "",
                        reader.GetAttribute("Type") ?? "",
                        reader.GetAttribute("Target") ?? ""
                    )
                );
        return found;
    }

    private static (List<SheetEntry> Sheets, bool Date1904) ReadWorkbook(
        ZipPackage package,
        string workbook,
        Dictionary<string, string> targets
    )
    {
        var sheets = new List<SheetEntry>();
        var date1904 = false;
        using var reader = XlsxXml.Open(package.Read(package.Find(workbook)!));
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.LocalName == "workbookPr")
            {
                date1904 = XlsxXml.IsTrue(reader.GetAttribute("date1904"));
            }
            else if (reader.LocalName == "sheet")
            {
                string? id = null;
                for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
                    if (reader.LocalName == "id" && reader.Prefix.Length > 0)
                        id = reader.Value;
                reader.MoveToElement();
                sheets.Add(
                    new(
                        reader.GetAttribute("name") ?? "",
                        reader.GetAttribute("state") is "hidden" or "veryHidden",
                        id is null ? null : targets.GetValueOrDefault(id)
                    )
                );
            }
        }
        return (sheets, date1904);
    }
}
