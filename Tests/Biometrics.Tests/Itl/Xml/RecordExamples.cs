namespace Biometrics.Tests.Itl.Xml;

/// <summary>Records of every type that XML has, with every field that it can say.</summary>
internal static class RecordExamples
{
    private static readonly string[] Tail =
    [
        "902:20261119101112Z;CROP;OWNER;CUT TO THE PRINT|20261119101113Z;ROTATE;OWNER;BY TWO DEGREES",
        "995:1;2|2;3", "996:0123456789abcdef0123456789abcdef0123456789ABCDEF0123456789ABCDEF", "997:1;1|2;9",
    ];

    private static readonly string[] Device = ["903:DEVICE-1", "904:ACME;SCAN;SN-1", "993:A BUREAU"];

    private static readonly string[] Place = ["998:20261119101112Z;38;53;23.5;-77;0;32.5;12.3;WGS84;18S;323394;4306483;AT THE DOOR;PLUS;87C4VXX7+39"];

    private static readonly string[] Image = ["4:DCDHS0100", "5:20261119", "6:4", "7:2", "8:1", "9:500", "10:500", "11:NONE"];

    private static readonly string[] Ridge = ["3:20", "12:8", "16:500", "17:500", "20:A COMMENT", "30:OBSERVED"];

    public static IEnumerable<TestCaseData> All =>
    [
        Case(2, "5:Y", "18:DOE,JOHN QUINCY ADAMS JUNIOR", "27:N71", "23:2535", "54:20260101", "55:PAROLE", "47:20260101;ENTRY|;ENTRY TWO", "51:20260202;ENTRY;NONE;DISMISSED;1", "67:ACME;SCAN;SN"),
        Case(9, [.. Tail, .. Device[..2], "3:3", "4:S", "5:AFIS/FBI;M", "6:8", "10:2", "12:" + Standard + "|" + Standard, "901:NOTE ONE|NOTE TWO"]),
        Case(9, "3:3", "4:U", "14:8", "15:1", "16:AFIS/FBI;A1;NMV", "17:LS;15;0", "18:00100020|00300020|00300040", "19:00100020;00300040;90;00100020;00100020", "20:5",
            "21:16661621;242;0", "22:21952261;95;335;221;0", "23:001;21951869281;0;C;03304;25515;25515;00906;00501;04702;00202;04503;10010001", "24:5", "25:0.5"),
        Case(9, "3:3", "4:U", "300:500;600;1;2;10,10-20,10-20,20", "301:10;5", "302:1;DST;T;10,10-20,10-20,20", "303:P1|P2", "307:LS|WU;PW;I", "308:AAA|BBB", "309:10;UNC", "310:CC", "311:10;UNC",
            "312:D", "313:10;UNC", "314:N", "315:L", "316:80;00FF;1", "317:G;SWOLLEN", "320:10;20;30;4;5", "321:10;20;1;2;3;L;4;5;6;7", "322:1;1;3;5", "323:L;10;20;3", "324:SCAR;10,10-20,10-20,20;OLD",
            "327:Y", "331:10;20;30;E;2;3|11;21;31;B", "332:OCTANT", "333:1;2;3;4;0|2;1;3", "335:1;2;3;4;A;99", "340:1;2;3", "341:1;2;3;4", "342:1;2;3;4;DIP", "343:1;2;P", "344:Y", "345:1;2", "350:300;AUTO;00FF;ALG;DOE;JANE;A BUREAU;20261119101112Z;NOTE|301;MAN;;;DOE;JANE",
            "351:COMMENT", "352:NIN|DFO", "353:VALUE;DOE;JANE;A BUREAU;20261119101112Z;CLEAR;COMPLEX", "354:EVA;CUT", "355:1A;PAPER", "356:1;SWEAT", "357:SMEAR;10,10-20,10-20,20;WIDE", "360:1;10,10-20,10-20,20;SAME", "363:1;-90"),
        Case(9, "3:3", "4:U", "126:001B;0201;1", "127:APPF;DEV", "128:500", "129:500", "130:1", "131:500", "132:500", "133:0", "134:2", "135:80;00FF;1", "136:2", "137:1;10;20;30;1;80|2;11;21;31;2;70",
            "139:10;20;30", "140:10;20;30;40;50"),
        Case(10, [.. Tail, .. Device, .. Place, .. Image, "3:FACE", "12:GRAY", "13:30", "14:1;2;3;4;S", "15:P;3;1;1;2;1;2;2", "16:100", "17:100", "18:Barrel;E;Mild", "19:F|H", "20:A", "21:-45", "22:GLASSES|OTHER;RING",
            "23:SCANNER;FLAT BED", "24:80;00FF;1|70;00FE;2", "25:1;2;3;4;5;6", "26:SMILE|HAT|A HAT OF HIS OWN", "27:BRO", "28:BLK|BRO", "29:1;2.1;3;4", "30:OBSERVED", "31:2", "32:1;2.1;3;4;5", "33:eyetop;3;1;1;2;1;2;2",
            "38:COMMENT", "44:GRAY|CROP", "45:T;H;3;1;1;2;1;2;2"], 8),
        Case(10, [.. Image, "3:TATTOO", "12:GRAY", "39:T1", "40:ART ARM", "41:10;20", "42:TATTOO;ANIMAL;CAT;A CAT|MARK;OTHER;MISC;DOT", "43:BLACK;RED;BLUE|GREEN", "44:CROP"], 8),
        Case(13, [.. Tail, .. Device, .. Place, .. Image, .. Ridge, "13:19|1", "14:7;EJI", "15:FV1;NA;0;677;22;1400|FV1;DST;80;594;22;446", "24:1;80;00FF;1"], 8),
        Case(14, [.. Tail, .. Device, .. Place, .. Image, .. Ridge, "13:14", "14:7;TIP", "15:FV1;NA;0;677;22;1400", "18:9;XX", "21:7;1;2;3;4|8;2;3;4;5", "22:7;2|8;2", "23:7;80;00FF;1", "24:7;80;00FF;1", "25:7;3;1;1;2;1;2;2",
            "26:S1", "27:Y", "31:45"], 8),
        Case(15, [.. Tail, .. Device, .. Place, .. Image, .. Ridge, "13:21", "18:21;XX", "24:21;80;00FF;1"], 8),
        Case(16, [.. Tail, .. Device, .. Image, "3:EAR", "12:8", "13:GRAY", "16:100", "17:100", "20:COMMENT", "24:80;00FF;1", "30:OBSERVED"], 8),
        Case(17, [.. Tail, .. Place, .. Image, "993:A BUREAU", "3:1", "12:8", "13:GRAY", "14:0F0F", "15:00FF", "16:1;1;0", "17:DEVICE", "18:GUI-1", "19:ACME;EYE;SN", "20:BRO", "21:COMMENT", "22:500", "23:500", "24:80;00FF;1", "25:NIR",
            "26:200", "27:700;900", "28:UC", "30:OBSERVED", "31:40", "32:3", "33:C;2;1;1;2;2", "34:C;2;1;1;2;2", "35:C;3;1;1;2;2;3;3", "36:C;3;1;1;2;2;3;3", "37:T;L;3;1;1;2;1;2;2", "40:100", "41:5"], 8),
        Case(18, [.. Tail, .. Device, .. Place, "4:LAB", "3:1;G;1;LAB NAME;;USA;LAB INTERNATIONAL", "5:1", "6:1;;20260101;;;;;;1;HOME;1", "7:1", "8:2", "9:P1;M1;K;S1;F1;MO1;NOTE", "10:1;NS", "11:0|1", "12:SWAB", "13:20261119",
            "14:20261119101112Z", "15:0;1;PROFILE;SUP;NOTE", "16:0;D3S1358;1;0;1;15;16;;B1;E1;L1;K1;KIT;MAKER;TEXT", "17:ACGT;ACGT;1;4;1;1;1;1", "19:E1;RAW;TEXT;AQID", "20:1", "21:D3S1358;15,16;0.5", "22:COMMENT", "23:L1;RAW;TEXT;AQID"]),
        Case(19, [.. Tail, .. Device, .. Place, .. Image, .. Ridge, "13:61", "18:62;XX", "19:61;3;1;1;2;1;2;2", "24:61;80;00FF;1"], 8),
        Case(20, [.. Tail, .. Device, .. Place, .. Image, "3:S", "12:8", "13:GRAY", "14:1;DIG;FMT;SPEC", "15:JPG;HOW", "16:1;2;3;1;1;2;1;2;2", "17:500", "18:500", "20:COMMENT", "21:1", "994:FILE.JPG"], 8),
        Case(20, [.. Device, .. Place, "4:DCDHS0100", "5:20261119", "3:S", "14:11;DIG", "15:AVI;HOW", "16:1;2;3;1;1;2;1;2;2", "19:00:00:01.000;00:00:02.000", "21:1"], 8),
        Case(21, [.. Tail, .. Place, "993:A BUREAU", "4:DCDHS0100", "5:20261119", "15:JPG;HOW", "16:1;2;3;1;1;2;1;2;2", "20:COMMENT", "21:1", "994:FILE.JPG"], 8),
        Case(98, "3:OWNER", "4:DCDHS0100", "5:TYPE", "6:20261119101112Z", "900:Added;WHY;14.018;WHO;OLD", "901:R1", "993:A BUREAU"),
        Case(99, [.. Tail, .. Device, .. Place, "4:DCDHS0100", "5:20261119", "100:0101", "101:8", "102:80;00FF;1", "103:001B", "104:0601"], 8),
    ];

    private static string Standard => "001;21952030101;00;D;033,04;255,15;255,15;009,06;005,01;047,02;002,02;045,03";

    private static TestCaseData Case(int type, params string[] fields) => Case(type, fields, 0);

    private static TestCaseData Case(int type, string[] fields, int dataLength)
    {
        IEnumerable<ItlField> made = fields.Select(field => Field(type, field)).OrderBy(field => field.Number);
        var record = TaggedRecord.Create(type, 1, dataLength == 0 ? made : made.Append(ItlField.OfData(type, new byte[dataLength])));
        return new TestCaseData(record).SetArgDisplayNames($"Type-{type}", fields[^1]);
    }

    private static ItlField Field(int type, string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return ItlField.OfSubfields(
            type, int.Parse(text[..colon], System.Globalization.CultureInfo.InvariantCulture), text[(colon + 1)..].Split('|').Select(subfield => subfield.Split(';')));
    }
}
