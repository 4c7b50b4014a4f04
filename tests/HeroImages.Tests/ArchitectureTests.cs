using System.Reflection;
using System.Reflection.Emit;
using HeroImages.Files;

namespace HeroImages.Tests;

public class ArchitectureTests
{
    const string Root = "HeroImages.";
    const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    static readonly string[] Stages =
        ["Forms", "Files", "Images", "Detections", "Sequences", "Exploration", "Selection", "Labeling", "Scoring", "Agreement", "Sql", "Galleries", "Charting"];

    static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value & 0xffff);

    [Fact]
    public void Each_stage_uses_only_stages_before_it()
    {
        var violations =
            from type in typeof(InputException).Assembly.GetTypes()
            from used in UsedBy(type)
            where Stage(used) > Stage(type)
            select $"{type.FullName} uses {used.FullName}";

        Assert.Empty(violations.Distinct().Order());
    }

    [Fact]
    public void What_a_type_uses_is_seen_in_its_members_and_inside_its_methods()
    {
        var used = UsedBy(typeof(Sample)).ToHashSet();

        Assert.Superset(
            new HashSet<Type> { typeof(Version), typeof(Uri), typeof(StringComparer), typeof(TimeProvider), typeof(ArgumentException), typeof(Guid) }, used);
    }

    /// <summary>Place of a type's stage; types outside the stages come after all of them, other assemblies before.</summary>
    static int Stage(Type type)
    {
        if (type.Namespace?.StartsWith(Root, StringComparison.Ordinal) != true)
        {
            return type.Namespace == "HeroImages" ? Stages.Length : -1;
        }
        var stage = Array.IndexOf(Stages, type.Namespace[Root.Length..].Split('.')[0]);
        return stage < 0 ? Stages.Length : stage;
    }

    static IEnumerable<Type> UsedBy(Type type) =>
        new[] { type.BaseType }.OfType<Type>()
            .Concat(type.GetInterfaces())
            .Concat(type.GetFields(Declared).Select(field => field.FieldType))
            .Concat(type.GetProperties(Declared).Select(property => property.PropertyType))
            .Concat(type.GetMembers(Declared).OfType<MethodBase>().SelectMany(UsedBy))
            .SelectMany(Parts).Distinct();

    static IEnumerable<Type> UsedBy(MethodBase method)
    {
        var signature = method.GetParameters().Select(parameter => parameter.ParameterType);
        if (method is MethodInfo { ReturnType: var returned })
        {
            signature = signature.Append(returned);
        }
        return method.GetMethodBody() is { } body
            ? signature
                .Concat(body.LocalVariables.Select(local => local.LocalType))
                .Concat(body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause).Select(clause => clause.CatchType!))
                .Concat(Mentioned(method, body.GetILAsByteArray()!))
            : signature;
    }

    /// <summary>The types, and the owners of methods and fields, that the instructions of a method name.</summary>
    static IEnumerable<Type> Mentioned(MethodBase method, byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var opCode = OpCodesByValue[code[at] == 0xfe ? (code[at] << 8) | code[at + 1] : code[at]];
            at += opCode.Size;
            if (opCode.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return Owner(method, BitConverter.ToInt32(code, at));
            }
            at += OperandSize(opCode.OperandType, code, at);
        }
    }

    static Type Owner(MethodBase method, int token)
    {
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var member = method.Module.ResolveMember(token, typeArguments, method.IsGenericMethod ? method.GetGenericArguments() : null)!;
        return member as Type ?? member.DeclaringType ?? typeof(object);
    }

    static int OperandSize(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    /// <summary>A type with what it is made of: elements of arrays, arguments of generics.</summary>
    static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    sealed class Sample
    {
        readonly Dictionary<string, Version[]> _versions = [];

        public static Uri? Link(Guid id) => StringComparer.Ordinal.Equals(id, TimeProvider.System) ? throw new ArgumentException(null) : null;

        public override string ToString() => $"{_versions}";
    }
}
