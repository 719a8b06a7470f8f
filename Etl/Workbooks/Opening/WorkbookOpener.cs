using System.Text;
using System.Xml;
using Ocop.Etl.Model;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>
/// Opens by content, never by extension: zip is xlsx, OLE2 is BIFF xls, a page with a table is HTML, other text is
/// delimited text when it has a header of ours. Nothing in a file is run, resolved or fetched.
/// </summary>
public sealed class WorkbookOpener
{
    /// <summary>Largest file that is read at all, in bytes.</summary>
    public const long FileLimit = 50_000_000;

    private static readonly byte[] Ole2 = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private readonly Func<SheetGrid, int> headerScore;

    /// <param name="headerScore">
    /// How well the best header of a sheet fits a table of ours, 0 when there is none. Tells a delimiter from a comma in
    /// prose.
    /// </param>
    public WorkbookOpener(Func<SheetGrid, int> headerScore) => this.headerScore = headerScore;

    static WorkbookOpener() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public OpenedWorkbook Open(string path)
    {
        var file = Path.GetFileName(path);
        if (new FileInfo(path).Length > FileLimit)
            return TooLarge(file);
        return Open(File.ReadAllBytes(path), file);
    }

    /// <summary>Reads at most <see cref="FileLimit"/> bytes before it refuses.</summary>
    public OpenedWorkbook Open(Stream stream, string fileName)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            kept.Write(buffer, 0, read);
            if (kept.Length > FileLimit)
                return TooLarge(fileName);
        }
        return Open(kept.ToArray(), fileName);
    }

    public OpenedWorkbook Open(byte[] bytes, string fileName)
    {
        var file = Path.GetFileName(fileName).Normalize();
        if (bytes.LongLength > FileLimit)
            return TooLarge(file);
        try
        {
            var opened =
                bytes.AsSpan().StartsWith("PK"u8) ? XlsxReader.Read(bytes, file)
                : bytes.AsSpan().StartsWith(Ole2) ? XlsReader.Read(bytes, file)
                : ReadText(bytes, file);
            return opened.Format == WorkbookFormat.Unreadable ? opened : WithMismatch(opened);
        }
        catch (PartTooLargeException)
        {
            return OpenedWorkbook.Refused(
                file,
                "too-large",
                $"Tệp {file} khi giải nén vượt 100 MB nên không được đọc. Hãy xóa các ô thừa rồi lưu lại, hoặc tách thành nhiều tệp."
            );
        }
        catch (XmlException broken) when (XlsxXml.IsAboutDocumentType(broken))
        {
            return XlsxReader.Doctype(file);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException)
        {
            return OpenedWorkbook.Refused(
                file,
                "not-a-workbook",
                $"Tệp {file} bị hỏng hoặc tải về chưa đủ nên không mở được. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi tải lên lần nữa."
            );
        }
    }

    private OpenedWorkbook ReadText(byte[] bytes, string file)
    {
        var decoded = TextFile.Decode(bytes);
        if (decoded is { } text)
        {
            if (HtmlTables.LooksLikeHtml(text.Text))
                return HtmlTables.Read(bytes, text, file);
            if (DelimitedText.Read(text, headerScore) is { } grid)
                return new(file, WorkbookFormat.DelimitedText, [grid], []);
        }
        return OpenedWorkbook.Refused(
            file,
            "not-a-workbook",
            $"Tệp {file} không phải bảng tính (xlsx, xls, csv hoặc bảng HTML) có bảng OCOP. Hãy kiểm tra đã chọn đúng tệp chưa, và lưu bảng dưới dạng .xlsx."
        );
    }

    private static OpenedWorkbook TooLarge(string file) =>
        OpenedWorkbook.Refused(
            file,
            "too-large",
            $"Tệp {file} lớn hơn 50 MB nên không được đọc. Hãy bỏ hình ảnh, ô thừa hoặc tách thành nhiều tệp."
        );

    private static OpenedWorkbook WithMismatch(OpenedWorkbook opened)
    {
        var extension = Path.GetExtension(opened.File).ToUpperInvariant();
        var fits = opened.Format switch
        {
            WorkbookFormat.Xlsx => extension is ".XLSX" or ".XLSM" or ".XLTX" or ".XLTM",
            WorkbookFormat.Xls => extension is ".XLS" or ".XLT",
            WorkbookFormat.Html => extension is ".HTML" or ".HTM" or ".XHTML",
            _ => extension is ".CSV" or ".TXT" or ".TSV" or ".TAB",
        };
        if (fits)
            return opened;
        var real = opened.Format switch
        {
            WorkbookFormat.Xlsx => "xlsx",
            WorkbookFormat.Xls => "xls",
            WorkbookFormat.Html => "HTML",
            _ => "văn bản phân cách (csv)",
        };
        var finding = WorkbookFindings.Of(
            "extension-mismatch",
            null,
            null,
            $"Tệp {opened.File} thực chất là {real}, phần mở rộng không đúng. Tệp vẫn được đọc; nên lưu lại dạng .xlsx."
        );
        return opened with { Findings = [.. opened.Findings, finding] };
    }
}
