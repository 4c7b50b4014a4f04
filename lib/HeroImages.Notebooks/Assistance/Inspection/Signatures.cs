using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.SymbolDisplayTypeQualificationStyle;

namespace HeroImages.Notebooks.Assistance.Inspection;

/// <summary>Writes signatures as a person would declare them, with one parameter marked where asked.</summary>
static class Signatures
{
    static readonly SymbolDisplayFormat s_format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword)
        .AddMemberOptions(SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeConstantValue)
        .AddParameterOptions(SymbolDisplayParameterOptions.IncludeDefaultValue)
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    static readonly SymbolDisplayFormat s_plainType = s_format.WithKindOptions(SymbolDisplayKindOptions.None);
    static readonly SymbolDisplayFormat s_type = new(
        s_format.GlobalNamespaceStyle, NameAndContainingTypesAndNamespaces, s_format.GenericsOptions, kindOptions: s_format.KindOptions,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature, parameterOptions: s_format.ParameterOptions, miscellaneousOptions: s_format.MiscellaneousOptions);

    /// <summary>The signature of a symbol.</summary>
    public static string Of(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => type.ToDisplayString(s_type),
        ILocalSymbol local => $"{local.Type.ToDisplayString(s_plainType)} {local.Name}",
        IFieldSymbol { ContainingType.IsScriptClass: true } field => $"{field.Type.ToDisplayString(s_plainType)} {field.Name}",
        _ => symbol.ToDisplayString(s_format),
    };

    /// <summary>The signature in three pieces: before a parameter, the parameter and after it.</summary>
    public static (string Before, string Marked, string After) Split(ISymbol symbol, IParameterSymbol parameter)
    {
        var whole = symbol.ToDisplayString(s_format);
        var part = parameter.ToDisplayString(s_format);
        var start = PlaceOf(whole, part);
        return start < 0 ? (whole, "", "") : (whole[..start], part, whole[(start + part.Length)..]);
    }

    /// <summary>One parameter may begin as another does, so that what follows has to end it.</summary>
    static int PlaceOf(string whole, string part)
    {
        for (var at = whole.IndexOf(part, StringComparison.Ordinal); at >= 0; at = whole.IndexOf(part, at + 1, StringComparison.Ordinal))
            if (at > 0 && whole[at - 1] is '(' or '[' or ' ' && at + part.Length < whole.Length && whole[at + part.Length] is ',' or ')' or ']')
                return at;
        return -1;
    }
}
