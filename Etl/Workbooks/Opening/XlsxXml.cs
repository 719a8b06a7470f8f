using System.Xml;

namespace Ocop.Etl.Workbooks.Opening;

/// <summary>XML parts without entities, DOCTYPE or anything fetched from elsewhere.</summary>
internal static class XlsxXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        CheckCharacters = false,
    };

    private static readonly XmlReaderSettings Prolog = new()
    {
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        CloseInput = false,
    };

    public static XmlReader Open(Stream part) => XmlReader.Create(part, Settings);

    /// <summary>Whether a DOCTYPE stands before the first element; no entity is expanded to find out.</summary>
    public static bool HasDocumentType(Stream part)
    {
        try
        {
            using var reader = XmlReader.Create(part, Prolog);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.DocumentType)
                    return true;
                if (reader.NodeType == XmlNodeType.Element)
                    return false;
            }
        }
        catch (XmlException broken)
        {
            // A part we do not read may be sloppy (VML is); one with a broken DOCTYPE is still refused.
            return IsAboutDocumentType(broken);
        }
        return false;
    }

    /// <summary>The parser refused a DOCTYPE, rather than a part that is cut off or malformed.</summary>
    public static bool IsAboutDocumentType(XmlException broken) =>
        broken.Message.Contains("DTD", StringComparison.Ordinal)
        || broken.Message.Contains("DOCTYPE", StringComparison.Ordinal);

    public static bool IsTrue(string? attribute) => attribute is "1" or "true";
}
