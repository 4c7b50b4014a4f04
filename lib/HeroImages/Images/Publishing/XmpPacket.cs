using System.Globalization;
using System.Text;
using System.Xml;

namespace HeroImages.Images.Publishing;

/// <summary>Writes XMP: inside a JPEG, or as a side-car file beside a picture.</summary>
static class XmpPacket
{
    /// <summary>The namespace of our own fields.</summary>
    public const string Hero = "urn:hero-images:xmp:1";

    const byte Marker = 0xe1;
    const int LongestText = 4000;
    const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    const string Dc = "http://purl.org/dc/elements/1.1/";
    const string Xmp = "http://ns.adobe.com/xap/1.0/";
    const string Rights = "http://ns.adobe.com/xap/1.0/rights/";
    const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    const string Id = "W5M0MpCehiHzreSzNTczkc9d";

    /// <summary>The segment for a JPEG; null where there is nothing to say.</summary>
    public static byte[]? Segment(PictureCredit credit) => credit == new PictureCredit()
        ? null
        : JpegMetadata.Segment(Marker, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes($"<?xpacket begin=\"\uFEFF\" id=\"{Id}\"?>\n{Xml(credit, null)}\n<?xpacket end=\"r\"?>")]);

    /// <summary>A side-car's text.</summary>
    /// <param name="credit">What to say.</param>
    /// <param name="score">The score that the stars were rounded from, 0 to 10; null for none.</param>
    public static string SideCar(PictureCredit credit, double? score) => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{Xml(credit, score)}\n";

    static string Xml(PictureCredit credit, double? score)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n" }))
        {
            xml.WriteStartElement("x", "xmpmeta", "adobe:ns:meta/");
            xml.WriteStartElement("rdf", "RDF", Rdf);
            xml.WriteStartElement("rdf", "Description", Rdf);
            xml.WriteAttributeString("rdf", "about", Rdf, "");
            WriteFields(xml, credit, score);
            xml.WriteEndDocument();
        }
        return text.ToString();
    }

    static void WriteFields(XmlWriter xml, PictureCredit credit, double? score)
    {
        Simple(xml, "xmp", "Rating", Xmp, credit.Stars?.ToString(CultureInfo.InvariantCulture));
        Simple(xml, "hero", "Score", Hero, score?.ToString("0.####", CultureInfo.InvariantCulture));
        Simple(xml, "photoshop", "DateCreated", Photoshop, credit.Time?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        List(xml, "dc", "creator", Dc, "Seq", credit.Creator);
        Simple(xml, "photoshop", "Credit", Photoshop, credit.Credit);
        List(xml, "dc", "rights", Dc, "Alt", credit.Rights);
        List(xml, "dc", "description", Dc, "Alt", credit.Caption);
        Simple(xml, "xmpRights", "Marked", Rights, credit.Rights is null ? null : "True");
        List(xml, "xmpRights", "UsageTerms", Rights, "Alt", credit.Rights);
        Simple(xml, "xmpRights", "WebStatement", Rights, credit.LicenceUrl);
    }

    static void Simple(XmlWriter xml, string prefix, string name, string space, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            xml.WriteElementString(prefix, name, space, Short(text));
        }
    }

    static void List(XmlWriter xml, string prefix, string name, string space, string kind, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }
        xml.WriteStartElement(prefix, name, space);
        xml.WriteStartElement("rdf", kind, Rdf);
        xml.WriteStartElement("rdf", "li", Rdf);
        if (kind == "Alt")
        {
            xml.WriteAttributeString("xml", "lang", null, "x-default");
        }
        xml.WriteString(Short(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static string Short(string text) => Encoding.UTF8.GetString(PlainText.Utf8(text, LongestText));
}
