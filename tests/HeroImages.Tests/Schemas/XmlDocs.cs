using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace HeroImages.Tests.Schemas;

/// <summary>The documentation comments of the library as plain sentences.</summary>
sealed partial class XmlDocs
{
    readonly Dictionary<string, XElement> _members = XDocument.Load(Path.ChangeExtension(typeof(Project).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(m => m.Attribute("name")!.Value);

    /// <summary>What a type is; null where nothing is written.</summary>
    public string? Of(Type type) => Text(_members.GetValueOrDefault($"T:{type.FullName}")?.Element("summary"));

    /// <summary>What a property or enum member is; of a positional record the parameter tells it.</summary>
    public string? Of(Type type, string member) =>
        Text(_members.GetValueOrDefault($"P:{type.FullName}.{member}")?.Element("summary"))
        ?? Text(_members.GetValueOrDefault($"F:{type.FullName}.{member}")?.Element("summary"))
        ?? Text(_members.GetValueOrDefault($"T:{type.FullName}")?.Elements("param").FirstOrDefault(p => p.Attribute("name")!.Value == member));

    static string? Text(XElement? element) =>
        element is null ? null : Spaces().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "see" } see => JsonNamingPolicy.SnakeCaseLower.ConvertName(see.Attribute("cref")!.Value.Split('.')[^1]),
        XElement other => other.Value,
        _ => node.ToString(),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
