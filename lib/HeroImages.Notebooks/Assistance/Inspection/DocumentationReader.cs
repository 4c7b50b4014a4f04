using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace HeroImages.Notebooks.Assistance.Inspection;

/// <summary>Reads the documentation of symbols, from their source or from files, and follows what they inherit.</summary>
static class DocumentationReader
{
    const int MostSteps = 5;

    /// <summary>What is written about a symbol. Broken XML counts as nothing.</summary>
    public static Documentation Of(ISymbol symbol, Compilation compilation, CancellationToken cancel)
    {
        var from = symbol is IMethodSymbol { ReducedFrom: { } reduced } ? reduced.OriginalDefinition : symbol.OriginalDefinition;
        for (var step = 0; from is not null && step < MostSteps; step++)
        {
            var element = ElementOf(from, compilation, cancel);
            if (element is not null && element.Element("inheritdoc") is null)
                return Read(element);
            if (element is null && from is ITypeSymbol)
                break;
            from = Inherited(from)?.OriginalDefinition;
        }
        return Documentation.None;
    }

    static XElement? ElementOf(ISymbol symbol, Compilation compilation, CancellationToken cancel)
    {
        var xml = symbol.Locations.Any(l => l.IsInSource)
            ? symbol.GetDocumentationCommentXml(cancellationToken: cancel)
            : DocumentationFiles.Find(symbol, compilation, cancel);
        try
        {
            return string.IsNullOrWhiteSpace(xml) ? null : XElement.Parse(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    static ISymbol? Inherited(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } method } => method,
        IPropertySymbol { OverriddenProperty: { } property } => property,
        IMethodSymbol { MethodKind: MethodKind.Constructor } or IFieldSymbol => null,
        INamedTypeSymbol type => type.BaseType is { SpecialType: not SpecialType.System_Object } based ? based : type.Interfaces.FirstOrDefault(),
        { ContainingType: { } type } => type.AllInterfaces.SelectMany(i => i.GetMembers(symbol.Name))
            .FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(m), symbol)),
        _ => null,
    };

    static Documentation Read(XElement element) => new(
        TextOf(element.Element("summary")),
        [.. Named(element, "typeparam", "name"), .. Named(element, "param", "name")],
        TextOf(element.Element("returns") ?? element.Element("value")),
        [.. Named(element, "exception", "cref")],
        TextOf(element.Element("remarks")));

    static IEnumerable<(string Name, string Text)> Named(XElement element, string tag, string attribute) => element.Elements(tag)
        .Select(e => (ShortName(e.Attribute(attribute)?.Value ?? ""), TextOf(e)))
        .Where(e => e.Item2.Length > 0);

    static string TextOf(XElement? element)
    {
        if (element is null)
            return "";
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
            Append(text, node);
        return Tidy(text.ToString());
    }

    static void Append(StringBuilder text, XNode node)
    {
        if (node is XText plain)
            text.Append(Flat(plain.Value));
        else if (node is XElement element)
            AppendElement(text, element);
    }

    static void AppendElement(StringBuilder text, XElement element)
    {
        var isBlock = element.Name.LocalName is "para" or "br" or "item" or "code" or "p";
        text.Append(isBlock ? "\n" : "");
        if (!element.Nodes().Any())
            text.Append(element.Attribute("langword")?.Value ?? element.Attribute("name")?.Value ?? ShortName(element.Attribute("cref")?.Value ?? element.Attribute("href")?.Value ?? ""));
        foreach (var node in element.Nodes())
            Append(text, node);
        text.Append(isBlock ? "\n" : "");
    }

    /// <summary>Lines of a comment are broken where the source was, not where the sense is.</summary>
    static string Flat(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var flat = string.Join(' ', words);
        return words.Length == 0
            ? " "
            : (char.IsWhiteSpace(text[0]) ? " " : "") + flat + (char.IsWhiteSpace(text[^1]) ? " " : "");
    }

    static string Tidy(string text) =>
        string.Join('\n', text.Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0));

    /// <summary><c>M:System.String.Trim(System.Char)</c> is <c>Trim</c> to a reader.</summary>
    static string ShortName(string reference)
    {
        if (reference.Contains("://", StringComparison.Ordinal))
            return reference;
        var name = reference.Split('(')[0];
        return name[(name.LastIndexOfAny(['.', ':']) + 1)..].Split('`')[0];
    }
}
